import type { Article, ArticleTitle } from './article.ts';
import type { Language } from './language.ts';
import { edtfOf } from './publication-date.ts';
import type { Localized, Source } from './vocabulary.ts';

/** The public record of an article: an element of `/data/articles.json`. */
export interface ArticleData {
  readonly id: string;
  readonly language: Language;
  /** Null where neither the source nor an editor gave one. */
  readonly title: string | null;
  readonly titleBy: ArticleTitle['by'];
  /** EDTF, or null where unknown. */
  readonly date: string | null;
  readonly dateBasis: Article['date']['basis'];
  /** Id of the source that published, or null where the capture does not say or it has no record. */
  readonly publisher: string | null;
  /** Its name by language; the words of the capture, in all three, where it has no record. */
  readonly publisherName: Localized | null;
  readonly credits: readonly string[];
  readonly tags: readonly string[];
  readonly url: string;
  readonly captureSha256: string;
  readonly captureUrl: string;
}

/** The fields of an article's record that are public. */
type RecordField =
  'id' | 'language' | 'title' | 'date' | 'publisher' | 'credits' | 'tags' | 'capture';

function publisherName(
  publisher: Article['publisher'],
  sources: ReadonlyMap<string, Source>,
): Localized | null {
  if (publisher === null) return null;
  const { source, text } = publisher;
  const record = source === null ? undefined : sources.get(source);
  return record?.label ?? { ar: text, fa: text, en: text };
}

/**
 * Gives the public record of an article.
 *
 * @param addresses of its page and of its capture on this site.
 */
export function articleData(
  article: Pick<Article, RecordField>,
  sources: ReadonlyMap<string, Source>,
  addresses: Pick<ArticleData, 'url' | 'captureUrl'>,
): ArticleData {
  const { id, language, title, date, publisher, credits, tags, capture } = article;
  return {
    id,
    language,
    title: title.by === 'unknown' ? null : title.text,
    titleBy: title.by,
    date: edtfOf(date),
    dateBasis: date.basis,
    publisher: publisher?.source ?? null,
    publisherName: publisherName(publisher, sources),
    credits,
    tags,
    url: addresses.url,
    captureSha256: capture.sha256,
    captureUrl: addresses.captureUrl,
  };
}
