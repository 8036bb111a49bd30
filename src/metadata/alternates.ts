import { LOCALES, ROOT_LOCALE } from '../i18n/locale.ts';
import { localePath } from '../i18n/paths.ts';
import { addressOf } from './address.ts';

export interface Alternate {
  readonly hreflang: string;
  readonly href: string;
}

/** One page in every language of the interface, and `x-default`: the one at the root of the site. */
export function alternatesOf(path: string, site: URL | undefined): Alternate[] {
  const href = (locale: (typeof LOCALES)[number]) => addressOf(localePath(locale, path), site);
  return [
    ...LOCALES.map((locale) => ({ hreflang: locale, href: href(locale) })),
    { hreflang: 'x-default', href: href(ROOT_LOCALE) },
  ];
}
