import type { EntityRecord } from '../archive/vocabulary-files.ts';
import { entityWordsOf } from '../i18n/entities/interface.ts';
import type { Locale } from '../i18n/locale.ts';
import { edtfWords, type DateWords } from './date-words.ts';

/** When an event was, or an agreement was made, in words. */
export interface EntityDateWords {
  readonly label: string;
  readonly from: DateWords;
  /** Null for a single day, and where the end is not on record. */
  readonly to: DateWords | null;
}

/** The date of an event or agreement in words; null where the record has none. */
export function entityDateWords(
  { kind, date }: Pick<EntityRecord, 'kind' | 'date'>,
  locale: Locale,
): EntityDateWords | null {
  if (!date) return null;
  const words = entityWordsOf(locale).date;
  if ('on' in date) {
    return { label: words.on, from: edtfWords(date.on, locale), to: null };
  }
  const from = edtfWords(date.from, locale);
  const to = date.to === undefined ? null : edtfWords(date.to, locale);
  if (kind === 'agreement') return { label: words.inForce, from, to };
  return { label: to === null ? words.began : words.from, from, to };
}
