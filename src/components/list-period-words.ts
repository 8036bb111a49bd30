import type { Locale } from '../i18n/locale.ts';
import { stringsOf } from '../i18n/interface.ts';
import { entityWordsOf } from '../i18n/entities/interface.ts';
import { periodWords } from './period-words.ts';

/** Names the period of a list's page: '2021', '2021-04', '2021-00' for a year alone, 'undated'. */
export function listPeriodWords(period: string, locale: Locale): string {
  if (period === 'undated') return stringsOf(locale).dates.undated;
  if (!period.endsWith('-00')) return periodWords(period, locale).gregorian;
  const year = periodWords(period.slice(0, 4), locale).gregorian;
  return `${year}: ${entityWordsOf(locale).timeline.yearOnly}`;
}
