import { DATE_LOCALES, formatter, type Stretch } from './calendar-words.ts';

const DAY = 86_400_000;

interface JalaliDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const days = new Map<number, JalaliDay>();

/** The Jalali date of a day, from any instant of it, in UTC; by Intl, which is asked once a day. */
export function jalaliDay(instant: number): JalaliDay {
  const number = Math.floor(instant / DAY);
  let found = days.get(number);
  if (!found) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const parts = formatter(DATE_LOCALES.en.persian, numeric, 'UTC').formatToParts(number * DAY);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((one) => one.type === type)!.value);
    found = { year: part('year'), month: part('month'), day: part('day') };
    days.set(number, found);
  }
  return found;
}

/** The first instant of a Jalali year, in ms since the epoch, UTC. */
function firstOf(year: number): number {
  // Nowruz falls between 19 and 22 March for many centuries on either side.
  for (let day = 18; day <= 23; day++) {
    const instant = Date.UTC(year + 621, 2, day);
    const found = jalaliDay(instant);
    if (found.year === year && found.month === 1 && found.day === 1) return instant;
  }
  throw new Error(`the Jalali year ${year} does not begin in March`);
}

/** The stretch of a Jalali year ('1400') or month ('1400-01'). */
export function jalaliStretch(period: string): Stretch {
  const [year, month] = period.split('-').map(Number) as [number, number?];
  const next = firstOf(year + 1);
  if (month === undefined) return { min: firstOf(year), max: next - 1, precision: 'year' };
  // Six months of 31 days, five of 30; the last has what is left of the year.
  const startOf = (number: number) =>
    firstOf(year) + DAY * (Math.min(number - 1, 6) * 31 + Math.max(number - 7, 0) * 30);
  const max = (month === 12 ? next : startOf(month + 1)) - 1;
  return { min: startOf(month), max, precision: 'month' };
}
