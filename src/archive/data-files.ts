import type { ArticleEntry } from './article-entry.ts';
import { monthOf, yearOf } from './publication-date.ts';

/** How many articles one file of data holds at the most; a larger archive is in several. */
export const MOST_IN_FILE = 5000;

/** What the files of data are cut into: a file is made again only where its own articles change. */
export interface DataFiles {
  /** '' for one file of everything; else '2018', '2018-04', '2018-00', 'undated', '2018-04-p1'. */
  readonly names: () => readonly string[];
  /** The articles in a file, newest first. */
  readonly articles: (name: string) => readonly ArticleEntry[];
  readonly count: (name: string) => number;
}

const UNDATED = 'undated';

function numbered(name: string, articles: readonly ArticleEntry[], most: number) {
  if (articles.length <= most) return [[name, articles] as const];
  // From the oldest, so that what is added at the end leaves the others as they are.
  return Array.from({ length: Math.ceil(articles.length / most) }, (_, at) => {
    const end = articles.length - at * most;
    return [`${name}-p${at + 1}`, articles.slice(Math.max(0, end - most), end)] as const;
  }).reverse();
}

/** 'undated' would sort before every year, newest first, and stands last. */
const rank = (period: string) => (period === UNDATED ? '' : period);

function byPeriod(
  articles: readonly ArticleEntry[],
  periodOf: (article: ArticleEntry) => string,
): [string, ArticleEntry[]][] {
  return [...Map.groupBy(articles, periodOf)].sort(([a], [b]) => (rank(a) < rank(b) ? 1 : -1));
}

function cut(articles: readonly ArticleEntry[], most: number) {
  if (articles.length <= most) return new Map([['', articles]]);
  const files = byPeriod(articles, ({ date }) => yearOf(date) ?? UNDATED).flatMap(
    ([year, ofYear]) => {
      if (ofYear.length <= most || year === UNDATED) return numbered(year, ofYear, most);
      return byPeriod(ofYear, ({ date }) => monthOf(date) ?? `${year}-00`).flatMap(
        ([month, ofMonth]) => numbered(month, ofMonth, most),
      );
    },
  );
  return new Map(files);
}

/**
 * Cuts an archive into files of data: one of everything, or, of a larger archive, one a year; of a year
 * with too many articles one a month; of a month with too many several. Each article is in one.
 *
 * @param articles newest first.
 */
export function dataFiles(articles: readonly ArticleEntry[], most = MOST_IN_FILE): DataFiles {
  const files = cut(articles, most);
  const articlesIn = (name: string) => {
    const found = files.get(name);
    if (!found) throw new Error(`there is no file of data '${name}'`);
    return found;
  };
  return {
    names: () => [...files.keys()],
    articles: articlesIn,
    count: (name) => articlesIn(name).length,
  };
}
