import { pagesOf } from '../archive/list-parts.ts';
import { LOCALES } from '../i18n/locale.ts';
import { localeParameter } from '../i18n/paths.ts';

/** One page of a list under one language; the newest page has no number in its address. */
export interface ListPagePath<Params extends Record<string, string> = Record<never, never>> {
  readonly params: Params & {
    readonly locale: string | undefined;
    readonly page: string | undefined;
  };
  readonly props: { readonly page: number | null };
}

/** One page of a list that is browsed by years, under one language. */
export interface ListPartPath<Params extends Record<string, string> = Record<never, never>> {
  readonly params: Params & {
    readonly locale: string | undefined;
    readonly part: string | undefined;
  };
}

/**
 * The pages of a list, in each language; a list without articles has one page. Props hold the number
 * alone: the page asks the archive for its articles.
 *
 * @param params route parameters of the list besides `locale` and `page`.
 */
export function listPages<Params extends Record<string, string>>(
  params: Params,
  articles: number,
): ListPagePath<Params>[] {
  return LOCALES.flatMap((locale) =>
    pagesOf(articles).map((page) => ({
      params: {
        ...params,
        locale: localeParameter(locale),
        page: page === null ? undefined : `p${page}`,
      },
      props: { page },
    })),
  );
}

/** The pages of a list that is browsed by years, in each language, from their addresses below it. */
export function listPartPages<Params extends Record<string, string>>(
  params: Params,
  parts: Iterable<string>,
): ListPartPath<Params>[] {
  return LOCALES.flatMap((locale) =>
    Array.from(parts, (part) => ({
      params: { ...params, locale: localeParameter(locale), part: part || undefined },
    })),
  );
}
