import { LOCALES } from '../i18n/locale.ts';
import { localeParameter } from '../i18n/paths.ts';

/** Route parameters of a page that exists in each language of the interface. */
export interface LocaleParams extends Record<string, string | undefined> {
  readonly locale: string | undefined;
}

/** The paths of a page under each language: `getStaticPaths` of `[...locale]/…` without more parameters. */
export function localizedPaths(): { params: LocaleParams }[] {
  return LOCALES.map((locale) => ({ params: { locale: localeParameter(locale) } }));
}
