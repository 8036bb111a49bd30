import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { ArticleDate } from '../../archive/article.ts';
import type { Language } from '../../archive/language.ts';
import { captureWords } from '../../i18n/captures/interface.ts';
import { stringsOf } from '../../i18n/interface.ts';
import type { Locale } from '../../i18n/locale.ts';
import { outputWords } from '../../i18n/outputs/interface.ts';
import { articlePath } from '../../i18n/paths.ts';
import type { NewsArticleLabels } from '../news-article.ts';
import { oneLine } from '../one-line.ts';

/** A date as far as it is known, numbers as in the calendar (January is 1). */
export interface CitedDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** EDTF to the day, qualifier included: `2020-07-17?`. */
  readonly edtf: string;
  /** False where it was inferred, or the record marks it as uncertain or approximate. */
  readonly certain: boolean;
  /** The record marks it as approximate. */
  readonly approximate: boolean;
}

/** What can be cited of an article, every text on one line: the one table that all formats are made from. */
export interface Citation {
  readonly id: string;
  readonly language: Language;
  /** Null where neither the source nor an editor gave one. */
  readonly title: string | null;
  readonly titleBy: ArticleEntry['title']['by'];
  readonly publisher: string | null;
  /** Null where the publisher has no record. */
  readonly publisherInEnglish: string | null;
  /** Null where unknown. */
  readonly date: CitedDate | null;
  readonly subjects: readonly string[];
  /** Permanent address; null where the site's own address is not known. */
  readonly url: string | null;
  /** The archive, in the language of the article. */
  readonly archive: string;
  /** What a citation must not hide, in the language of the article, a sentence each. */
  readonly notes: readonly string[];
  /** The same in English, without what the record has in the language of the article alone. */
  readonly englishNotes: readonly string[];
}

const PARTS = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/u;

function citedDate(date: ArticleDate): CitedDate | null {
  if (date.basis === 'unknown') return null;
  const { year, month, day } = PARTS.exec(date.edtf)!.groups!;
  return {
    year: Number(year),
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
    edtf: date.edtf.replace(/T[^?~%]*/u, ''),
    certain: date.basis === 'stated' && !/[?~%]$/u.test(date.edtf),
    approximate: /[~%]$/u.test(date.edtf),
  };
}

/** On one line, beginning and ending as a sentence does. */
function asSentence(note: string): string {
  const line = oneLine(note).replace(/(?<![.؟!])$/u, '.');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function notesOf(article: ArticleEntry, locale: Locale): string[] {
  const { language, title, date, publisher, credits, capture, repairs } = article;
  const words = stringsOf(locale);
  const own = locale === language;
  const notes: string[] = [];
  if (title.by === 'editor') notes.push(words.article.editorTitleNote);
  if (title.by === 'unknown') notes.push(words.article.unknownTitleNote);
  notes.push(outputWords(locale).cite.noAuthor);
  if (date.basis === 'unknown') notes.push(words.date.unknown);
  else if (date.basis === 'inferred')
    notes.push(`${words.date.inferred} (EDTF ${date.edtf})${own ? `: ${date.reason}` : ''}`);
  else if (/[?~%]$/u.test(date.edtf)) notes.push(`EDTF ${date.edtf}`);
  if (publisher === null) notes.push(words.article.unknownPublisher);
  if (own && credits.length > 0) notes.push(`${words.article.credits}: ${credits.join('، ')}`);
  if (repairs) notes.push(captureWords(locale).repaired.note(repairs));
  notes.push(`${words.capture.digest}: ${capture.sha256}`);
  return notes.map(asSentence);
}

/**
 * Gives what can be cited of an article. Those whom the publisher credits are in a note and not the
 * authors: the capture does not say who wrote.
 *
 * @param site the site's own address, if it is known.
 */
export function citationOf(
  article: ArticleEntry,
  labels: NewsArticleLabels,
  site: URL | undefined,
): Citation {
  const { id, language, title, date } = article;
  return {
    id,
    language,
    title: title.by === 'unknown' ? null : oneLine(title.text),
    titleBy: title.by,
    publisher: labels.publisher === null ? null : oneLine(labels.publisher),
    publisherInEnglish: labels.publisherInEnglish && oneLine(labels.publisherInEnglish),
    date: citedDate(date),
    subjects: labels.tags.map(oneLine),
    url: site ? new URL(articlePath(id), site).href : null,
    archive: stringsOf(language).site.name,
    notes: notesOf(article, language),
    englishNotes: notesOf(article, 'en'),
  };
}
