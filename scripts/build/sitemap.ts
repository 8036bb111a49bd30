import { LOCALES, ROOT_LOCALE } from '../../src/i18n/locale.ts';

/** Addresses in one file: the protocol allows 50,000. */
const ADDRESSES = 40_000;
/** Pages that are made for readers of one article, and not to be found by searching. */
const UNLISTED = /^articles\/[^/]+\/.+$|^(?:(?:fa|en)\/)?search\/$/u;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The path of a page below its language's home, and its language. */
function localeOf(page: string): { locale: string; path: string } {
  const locale = LOCALES.find((one) => one !== ROOT_LOCALE && page.startsWith(`${one}/`));
  return locale
    ? { locale, path: page.slice(locale.length + 1) }
    : { locale: ROOT_LOCALE, path: page };
}

/** The address of a page; `new URL` says the same, and takes most of the time of a large sitemap. */
function absolute(page: string, base: URL): string {
  return escape(base.href + encodeURI(page));
}

function entry(page: string, base: URL, pages: ReadonlySet<string>): string {
  const { path } = localeOf(page);
  const alternates = LOCALES.map((locale) => ({
    locale,
    address: locale === ROOT_LOCALE ? path : `${locale}/${path}`,
  })).filter(({ address }) => pages.has(address));
  const links = alternates.map(
    ({ locale, address }) =>
      `<xhtml:link rel="alternate" hreflang="${locale}" href="${absolute(address, base)}"/>`,
  );
  return `<url><loc>${absolute(page, base)}</loc>${links.length > 1 ? links.join('') : ''}</url>`;
}

/**
 * The sitemap of a site (sitemaps.org): an index, and files of at most {@link ADDRESSES} addresses,
 * each with the same page in the other languages.
 *
 * @param pages addresses of all pages below the base.
 * @param base absolute address of the site's root, with a slash at the end.
 * @returns name and text of each file.
 */
export function sitemapFiles(pages: readonly string[], base: URL): Map<string, string> {
  const all = new Set(pages);
  const listed = pages.filter((page) => !UNLISTED.test(page)).sort();
  const files = new Map<string, string>();
  const names: string[] = [];
  for (let from = 0; from < listed.length; from += ADDRESSES) {
    const name = `sitemap-${names.length}.xml`;
    const entries = listed.slice(from, from + ADDRESSES).map((page) => entry(page, base, all));
    files.set(
      name,
      `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('\n')}</urlset>\n`,
    );
    names.push(name);
  }
  const list = names.map(
    (name) => `<sitemap><loc>${escape(new URL(name, base).href)}</loc></sitemap>`,
  );
  files.set(
    'sitemap-index.xml',
    `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${list.join('')}</sitemapindex>\n`,
  );
  return files;
}
