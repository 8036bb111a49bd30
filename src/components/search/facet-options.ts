import { formatEdtf } from '../../archive/calendars.ts';
import { LANGUAGES, type Language } from '../../archive/language.ts';
import { stringsOf } from '../../i18n/interface.ts';
import { LOCALE_RULES, type Locale } from '../../i18n/locale.ts';
import { formatPlainNumber } from '../../i18n/numbers.ts';
import type { Facet } from '../../search/answer.ts';

/** A value that a search can be narrowed to. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** The years of the Jalali calendar that a Gregorian one overlaps, for Persian readers. */
  readonly note?: string | null;
  /** How many articles of the archive have it. */
  readonly count: number;
}

type Vocabulary = ReadonlyMap<
  string,
  { readonly id: string; readonly label: Readonly<Record<Locale, string>>; readonly count: number }
>;

/** The part of the archive's index that the choices are made from. */
interface Holdings {
  readonly articles: readonly { readonly language: Language }[];
  readonly byYear: ReadonlyMap<string, { readonly length: number }>;
  readonly countedSources: Vocabulary;
  readonly countedTags: Vocabulary;
}

/**
 * The values of each facet that articles have. Years are newest first, the others commonest first;
 * the order is that of the whole archive, so that nothing moves while a reader chooses.
 */
export function facetOptions(
  { articles, byYear, countedSources, countedTags }: Holdings,
  locale: Locale,
): Record<Facet, FacetOption[]> {
  const { compare } = new Intl.Collator(LOCALE_RULES[locale].intl);
  const ranked = (options: readonly FacetOption[]) =>
    options
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || compare(a.label, b.label));
  const named = (vocabulary: Vocabulary) =>
    ranked(
      [...vocabulary.values()].map(({ id, label, count }) => ({
        value: id,
        label: label[locale],
        count,
      })),
    );
  const years = [...byYear].map(([year, ofYear]) => ({
    value: year,
    label: formatPlainNumber(locale, Number(year)),
    note: locale === 'fa' ? formatEdtf(year, locale).primary : null,
    count: ofYear.length,
  }));
  return {
    language: ranked(
      LANGUAGES.map((language) => ({
        value: language,
        label: stringsOf(locale).languageOf[language],
        count: articles.filter((article) => article.language === language).length,
      })),
    ),
    publisher: named(countedSources),
    year: years.sort((a, b) => (a.value < b.value ? 1 : -1)),
    tag: named(countedTags),
  };
}
