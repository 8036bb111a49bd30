import { LOCALE_RULES, type Locale } from './locale.ts';

/** Wordings of one count by plural category of CLDR; `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const numberFormats: Partial<Record<Locale, Intl.NumberFormat>> = {};

/** A whole number in the digits of the interface language, with its grouping. */
export function formatNumber(locale: Locale, value: number): string {
  // To make a formatter takes a hundred times as long as to use it.
  numberFormats[locale] ??= new Intl.NumberFormat(LOCALE_RULES[locale].intl);
  return numberFormats[locale].format(value);
}

/** A share, 0 to 1, as a whole percentage with the sign of the language. */
export function formatPercent(locale: Locale, share: number): string {
  return new Intl.NumberFormat(LOCALE_RULES[locale].intl, { style: 'percent' }).format(share);
}

/** A year or another number that is a name: the digits of the language, no grouping. */
export function formatPlainNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(LOCALE_RULES[locale].intl, { useGrouping: false }).format(value);
}

/** Words as a list of the language: 'a, b and c'. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE_RULES[locale].intl, { type: 'conjunction' }).format(items);
}

/**
 * Gives a function from a number to the wording for it. `zero` is used for 0 also where the
 * language's plural rules do not tell it apart ('no articles' reads better than '0 articles').
 */
export function counted(locale: Locale, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(LOCALE_RULES[locale].intl);
  return (count) => {
    const form =
      count === 0 && forms.zero ? forms.zero : (forms[rules.select(count)] ?? forms.other);
    return form.replaceAll('#', formatNumber(locale, count));
  };
}
