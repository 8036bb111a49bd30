import type { Article } from '../article.ts';
import { readEdtf } from '../edtf.ts';
import { edtfOf } from '../publication-date.ts';

/** What is asked of an article to tell its versions. */
export type Versioned = Pick<Article, 'id' | 'date' | 'modified' | 'versionOf'> & {
  readonly capture: Pick<Article['capture'], 'fetched'>;
};

/** Two printings of one article, and what is known of how they hang together. */
export interface VersionLink<T extends Versioned> {
  readonly earlier: T;
  readonly later: T;
  /** Whether dates tell which is the later one; else it is the one that was taken in later. */
  readonly orderKnown: boolean;
  readonly link: NonNullable<Article['versionOf']>;
}

export interface VersionIndex<T extends Versioned> {
  /** Every link, in the order of the articles. */
  readonly links: readonly VersionLink<T>[];
  /** The links that an article is in, the earlier other versions first. */
  readonly linksOf: (id: string) => readonly VersionLink<T>[];
}

/** When a text was as it is: by its publisher, else by who fetched it; null where nobody says. */
function instants({ date, modified, capture }: Versioned): { min: number; max: number } | null {
  const expression = modified?.edtf ?? edtfOf(date);
  if (expression !== null) return readEdtf(expression);
  const fetched = capture.fetched === undefined ? Number.NaN : Date.parse(capture.fetched);
  return Number.isNaN(fetched) ? null : { min: fetched, max: fetched };
}

/** Whether one text is certainly of a later time than another. */
function isLater(a: Versioned, b: Versioned): boolean {
  const [ours, theirs] = [instants(a), instants(b)];
  if (ours && theirs && ours.min > theirs.max) return true;
  const overlap = !ours || !theirs || (ours.min <= theirs.max && theirs.min <= ours.max);
  const [fetched, before] = [a.capture.fetched, b.capture.fetched];
  return overlap && fetched !== undefined && before !== undefined && fetched > before;
}

/** Indexes the links between printings; linear in the number of articles. */
export function indexVersions<T extends Versioned>(articles: readonly T[]): VersionIndex<T> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const links: VersionLink<T>[] = [];
  const byArticle = new Map<string, VersionLink<T>[]>();
  for (const article of articles) {
    const { versionOf } = article;
    const other = versionOf && byId.get(versionOf.article);
    if (!other) continue;
    const reversed = isLater(other, article);
    const link: VersionLink<T> = {
      earlier: reversed ? article : other,
      later: reversed ? other : article,
      orderKnown: reversed || isLater(article, other),
      link: versionOf,
    };
    links.push(link);
    for (const { id } of [article, other]) {
      const known = byArticle.get(id);
      if (known) known.push(link);
      else byArticle.set(id, [link]);
    }
  }
  const linksOf = (id: string) =>
    (byArticle.get(id) ?? []).toSorted(
      (a, b) => Number(a.earlier.id === id) - Number(b.earlier.id === id),
    );
  return { links, linksOf };
}
