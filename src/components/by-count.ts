import type { Counted } from '../archive/archive-index.ts';
import type { Localized } from '../archive/vocabulary.ts';
import { LOCALE_RULES, type Locale } from '../i18n/locale.ts';

type Labelled = Counted<{ readonly id: string; readonly label: Localized }>;

/**
 * The records of a vocabulary that have articles, the most used first, equals in the alphabet of
 * the reader.
 */
export function byCount<T extends Labelled>(records: Iterable<T>, locale: Locale): T[] {
  const { compare } = new Intl.Collator(LOCALE_RULES[locale].intl);
  return [...records]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compare(a.label[locale], b.label[locale]));
}
