import { stringsOf } from './interface.ts';
import type { Locale } from './locale.ts';

/** A date as a calendar writes it, and how much of it is known. */
interface WrittenDate {
  readonly primary: string;
  readonly precision: 'year' | 'month' | 'day' | 'minute';
  readonly approximate: boolean;
}

/** A date as running text has it: a year is named as one, and an approximate date as such. */
export function dateText({ primary, precision, approximate }: WrittenDate, locale: Locale): string {
  const { yearUnit, approximately } = stringsOf(locale).date;
  const text = precision === 'year' ? yearUnit(primary) : primary;
  return approximate ? approximately(text) : text;
}
