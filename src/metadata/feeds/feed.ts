import type { ArticleEntry } from '../../archive/article-entry.ts';
import { earliestOf } from '../../archive/publication-date.ts';
import type { Language } from '../../archive/language.ts';
import { stringsOf } from '../../i18n/interface.ts';
import type { Locale } from '../../i18n/locale.ts';
import { articlePath } from '../../i18n/paths.ts';
import { articleLabels, type ArticleVocabulary } from '../article-labels.ts';
import { plainTitle } from '../plain-title.ts';

/** An article in a feed; addresses are absolute. */
export interface FeedItem {
  readonly url: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly publisher: string | null;
  readonly subjects: readonly string[];
  /** The first instant that the date can mean, inferred or stated. */
  readonly dated: Date;
  /** The date is stated to the day at least. */
  readonly stated: boolean;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Language of the title; null for the language of a feed that holds both. */
  readonly language: Locale | null;
  /** The page that lists the same articles. */
  readonly home: string;
  readonly items: readonly FeedItem[];
}

/** How many articles a feed holds. */
const NEWEST = 50;

function feedItem(
  article: ArticleEntry,
  vocabulary: ArticleVocabulary,
  site: URL,
): FeedItem | null {
  const { id, language, title, date, lead } = article;
  const earliest = earliestOf(date);
  if (date.basis === 'unknown' || earliest === null) return null;
  const words = stringsOf(language);
  const labels = articleLabels(article, vocabulary);
  const inferred = `${words.date.inferred} (EDTF ${date.edtf}).`;
  return {
    url: new URL(articlePath(id), site).href,
    language,
    title: plainTitle(title.by === 'unknown' ? words.article.untitled : title.text, title.by),
    summary: date.basis === 'inferred' ? `${inferred} ${lead}` : lead,
    publisher: labels.publisher,
    subjects: labels.tags,
    dated: new Date(earliest),
    stated: date.basis === 'stated' && /^\d{4}-\d{2}-\d{2}(?:T|$)/u.test(date.edtf),
  };
}

/**
 * The newest articles of a list as a feed. A feed is in the order of dates, so articles without one
 * are not in it. A time without a zone is read as UTC, since feeds cannot leave the zone open; a
 * date that was inferred is not given as the date of publication, and the summary says it.
 *
 * @param articles newest first.
 * @param site the site's own address: RSS and Atom know absolute addresses only.
 */
export function feedOf(
  head: Omit<Feed, 'items'>,
  articles: readonly ArticleEntry[],
  vocabulary: ArticleVocabulary,
  site: URL,
): Feed {
  const newest = articles.slice(0, NEWEST);
  return { ...head, items: newest.flatMap((one) => feedItem(one, vocabulary, site) ?? []) };
}
