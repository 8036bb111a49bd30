import type { CalendarName } from './month-names.ts';

const DAY = 86_400_000;

type OtherCalendar = Exclude<CalendarName, 'gregorian'>;

const numericParts = {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
} as const;

/** The solar Hijri calendar and the lunar one of Umm al-Qura, as CLDR has them. */
const FORMATS: Readonly<Record<OtherCalendar, Intl.DateTimeFormat>> = {
  jalali: new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', numericParts),
  hijri: new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', numericParts),
};

/** A day (since 1970) before the first of a year, at most a month. */
const BEFORE_YEAR: Readonly<Record<OtherCalendar, (year: number) => number>> = {
  jalali: (year) => Date.UTC(year + 621, 2, 15) / DAY,
  // The first year began on 16 July 622 (Julian), day -492148; a year has 354.367 days on average.
  hijri: (year) => Math.floor(-492_148 + (year - 1) * 354.367) - 15,
};

/** Longest year, the days before it included. */
const REACH = 400;

function ordinal(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day;
}

function read(calendar: OtherCalendar, time: number): number {
  const parts = new Map(
    FORMATS[calendar].formatToParts(time).map(({ type, value }) => [type, value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number.parseInt(parts.get(type)!, 10);
  return ordinal(number('year'), number('month'), number('day'));
}

const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);

/**
 * The Gregorian day (`YYYY-MM-DD`) of a day of a calendar, or null where the calendar has no such day.
 * The Hijri calendars are those of CLDR (`u-ca-persian`, `u-ca-islamic-umalqura`), searched from both
 * sides.
 *
 * @param month 1 to 12.
 */
export function gregorianDay(
  calendar: CalendarName,
  year: number,
  month: number,
  day: number,
): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (calendar === 'gregorian') {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCDate() === day ? isoDay(date.getTime() / DAY) : null;
  }
  const wanted = ordinal(year, month, day);
  let low = BEFORE_YEAR[calendar](year);
  let high = low + REACH;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const difference = read(calendar, middle * DAY) - wanted;
    if (difference === 0) return isoDay(middle);
    if (difference < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
