/** The languages of the interface (BCP 47); the first is the one at the root of the site. */
export const LOCALES = ['ar', 'fa', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** The interface whose pages stand at `/`. */
export const ROOT_LOCALE: Locale = 'ar';

/** What differs between interface languages besides words. */
export interface LocaleRules {
  readonly direction: 'rtl' | 'ltr';
  /** The language's name in itself, for the language switch. */
  readonly ownName: string;
  /** Locale for numbers and lists, with the digits pinned: left to itself `Intl` differs by platform. */
  readonly intl: string;
  /** OpenGraph's form, `language_TERRITORY`. */
  readonly openGraph: string;
}

/**
 * Arabic takes Latin digits, as the Arabic press that the archive holds does; Persian takes its own.
 */
export const LOCALE_RULES: Readonly<Record<Locale, LocaleRules>> = {
  ar: { direction: 'rtl', ownName: 'العربية', intl: 'ar-u-nu-latn', openGraph: 'ar_AR' },
  fa: { direction: 'rtl', ownName: 'فارسی', intl: 'fa-IR-u-nu-arabext', openGraph: 'fa_IR' },
  en: { direction: 'ltr', ownName: 'English', intl: 'en-GB', openGraph: 'en_GB' },
};

/** Writing direction of a language of the interface or of an article. */
export function directionOf(locale: Locale): 'rtl' | 'ltr' {
  return LOCALE_RULES[locale].direction;
}
