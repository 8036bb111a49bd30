const DAY = 86_400_000;

const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

function ordinal(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day;
}

function read(time: number): { year: number; month: number; day: number } {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number.parseInt(parts.get(type)!, 10);
  return { year: number('year'), month: number('month'), day: number('day') };
}

/**
 * The Gregorian day (`YYYY-MM-DD`) of a day of the solar Hijri calendar, or null where that calendar
 * has no such day. The calendar is that of CLDR (`u-ca-persian`), searched from both sides.
 */
export function jalaliToGregorian(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const wanted = ordinal(year, month, day);
  let low = Date.UTC(year + 621, 2, 15) / DAY;
  let high = low + 380;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const found = read(middle * DAY);
    const difference = ordinal(found.year, found.month, found.day) - wanted;
    if (difference === 0) return new Date(middle * DAY).toISOString().slice(0, 10);
    if (difference < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
