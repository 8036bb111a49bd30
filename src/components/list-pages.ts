import type { ArticleEntry } from '../archive/article-entry.ts';
import { LOCALES } from '../i18n/locale.ts';
import { localeParameter } from '../i18n/paths.ts';

/** Articles on a page of a list. */
export const LIST_PAGE = 50;

/** One page of a list under one language; `page` is absent from the first page's address. */
export interface ListPagePath<Params extends Record<string, string> = Record<never, never>> {
  readonly params: Params & {
    readonly locale: string | undefined;
    readonly page: string | undefined;
  };
  readonly props: { readonly page: number };
}

/**
 * The pages of a list that is cut into pages of {@link LIST_PAGE}, in each language; a list without
 * articles has one page. Props hold the number alone: the page asks the archive for its articles.
 *
 * @param params route parameters of the list besides `locale` and `page`.
 */
export function listPages<Params extends Record<string, string>>(
  params: Params,
  articles: number,
): ListPagePath<Params>[] {
  return LOCALES.flatMap((locale) =>
    Array.from({ length: pageCount(articles) }, (_, index) => ({
      params: {
        ...params,
        locale: localeParameter(locale),
        page: index === 0 ? undefined : String(index + 1),
      },
      props: { page: index + 1 },
    })),
  );
}

/** How many pages a list has. */
export function pageCount(articles: number): number {
  return Math.max(1, Math.ceil(articles / LIST_PAGE));
}

/** The articles on a page, counted from 1. */
export function onPage(articles: readonly ArticleEntry[], page: number): readonly ArticleEntry[] {
  return articles.slice((page - 1) * LIST_PAGE, page * LIST_PAGE);
}
