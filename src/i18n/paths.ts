import { LOCALES, ROOT_LOCALE, type Locale } from './locale.ts';

/** The folder that the site stands in, with `/` at both ends; outside Astro (tests, scripts) the root. */
const BASE =
  `/${((import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? '/').replace(/^\/+|\/+$/gu, '')}/`.replace(
    '//',
    '/',
  );

/** Address of a file or page that is the same in every interface language: `fonts/a.woff2`. */
export function sitePath(path: string): string {
  return BASE + path;
}

/**
 * Address of a page in an interface language.
 *
 * @param path below the language's home, without a leading slash, e.g. `tags/nato/`; '' for the home.
 */
export function localePath(locale: Locale, path: string): string {
  return sitePath(locale === ROOT_LOCALE ? path : `${locale}/${path}`);
}

/** The values of the route parameter `[...locale]`: none for the root language. */
export function localeParameter(locale: Locale): string | undefined {
  return locale === ROOT_LOCALE ? undefined : locale;
}

/** The interface language that a route parameter `[...locale]` names. */
export function localeOfParameter(parameter: string | undefined): Locale {
  return LOCALES.find((locale) => locale === parameter) ?? ROOT_LOCALE;
}

/** Address of an article; one for all interface languages. */
export function articlePath(id: string): string {
  return sitePath(`articles/${id}/`);
}

/** Address of the page that shows an article's capture. */
export function capturePath(id: string): string {
  return sitePath(`articles/${id}/capture/`);
}

/** Address of the page that compares an article with an earlier version of it. */
export function versionPath(id: string, earlier: string): string {
  return sitePath(`articles/${id}/versions/${earlier}/`);
}

/** Address of an article's capture, byte for byte. */
export function rawCapturePath(id: string): string {
  return sitePath(`articles/${id}/capture.txt`);
}

/** Address of the text of a capture that is in another encoding than UTF-8. */
export function decodedCapturePath(id: string): string {
  return sitePath(`articles/${id}/capture.utf-8.txt`);
}

/** Address of a file that stands with an article: `cite.bib`. */
export function articleFilePath(id: string, file: string): string {
  return sitePath(`articles/${id}/${file}`);
}

/**
 * Page below a language's home of a list that is cut into pages: numbered from the oldest, so that an
 * address keeps its articles; the newest has no number.
 */
export function pageOfList(path: string, page: number | null): string {
  return page === null ? path : `${path}p${page}/`;
}
