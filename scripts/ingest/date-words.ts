import { fold } from '../../src/text/fold.ts';
import { jalaliToGregorian } from './jalali.ts';
import { MONTHS, WEEKDAY_NAMES, type Month } from './month-names.ts';

/** What a line that is only a date says. */
export interface DateWords {
  /** EDTF, or null where the day cannot be told (day and month may be swapped, or no such day exists). */
  readonly edtf: string | null;
  /** Whether it is the date of a change and not of publication. */
  readonly updated: boolean;
  readonly doubt: string | null;
}

const alternatives = (names: Iterable<string>) =>
  [...names].sort((a, b) => b.length - a.length).join('|');
const MONTH = alternatives(MONTHS.keys());
const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
const EDGE = '(?![\\p{L}\\p{N}])';
const pattern = (source: string) => new RegExp(`${EDGE_BEFORE}${source}${EDGE}`, 'u');

const DAY_MONTH_YEAR = pattern(
  `(?<day>\\d{1,2})\\s*[-–،,]?\\s*(?<name>${MONTH})(?:\\s*/\\s*(?:${MONTH})|\\s*\\((?:${MONTH})\\))?(?:\\s*ماه)?\\s*[-–،,]?\\s*(?:سال\\s*)?(?<year>\\d{4})\\s?م?`,
);
const MONTH_DAY_YEAR = pattern(`(?<name>${MONTH})\\s+(?<day>\\d{1,2})\\s*[،,]?\\s*(?<year>\\d{4})`);
const YEAR_FIRST = pattern(
  '(?<year>\\d{4})\\s?([-/.])\\s?(?<month>\\d{1,2})\\s?\\2\\s?(?<day>\\d{1,2})',
);
const YEAR_LAST = pattern(
  '(?<first>\\d{1,2})\\s?([-/.])\\s?(?<second>\\d{1,2})\\s?\\2\\s?(?<year>\\d{4})',
);
const TIME = pattern(
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?:\\s*(?<half>صباحا|ص|مساء|ظهرا|م|am|pm|ق\\.ظ|ب\\.ظ|صبح|عصر|بعدازظهر))?',
);
const ZONE = pattern('(?:بتوقیت\\s+)?(?:غرینتش|جرینتش|gmt|utc)');
const LOCAL_ZONE = pattern('بتوقیت\\s+\\p{L}+(?:\\s+المکرمه)?|مکه المکرمه|به وقت\\s+\\p{L}+');
const UPDATED = pattern('(?:اخر تحدیث|تم التحدیث|تحدیث|اخرین به ?روزرسانی|به ?روزرسانی)');
const LABEL = pattern(
  '(?:تاریخ النشر|نشر فی|نشر|تاریخ|بتاریخ|فی|یوم|الساعه|الموافق|تاریخ انتشار|زمان انتشار|انتشار|روز|ساعت|مورخ)',
);
const WEEKDAY = pattern(`(?<weekday>${alternatives(WEEKDAY_NAMES.keys())})`);
const NOTHING_LEFT = /^[\s،,|:\-–—./()•·]*$/u;
const AFTERNOON = new Set(['مساء', 'م', 'pm', 'ب.ظ', 'عصر', 'بعدازظهر']);

const two = (value: number) => String(value).padStart(2, '0');

function gregorian(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${year}-${two(month)}-${two(day)}`
    : null;
}

/** Years before 1600 are of the solar Hijri calendar; news is younger than that. */
function calendarDay(year: number, month: number, day: number, calendar?: Month['calendar']) {
  return (calendar ?? (year < 1600 ? 'jalali' : 'gregorian')) === 'jalali'
    ? jalaliToGregorian(year, month, day)
    : gregorian(year, month, day);
}

/** Takes the first match out of a line. */
function take(line: string, expression: RegExp): [Record<string, string> | null, string] {
  const match = expression.exec(line);
  if (!match) return [null, line];
  const rest = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`;
  return [match.groups ?? {}, rest];
}

interface Day {
  readonly day: string | null;
  readonly doubt: string | null;
}

function readDay(line: string): [Day | null, string] {
  for (const expression of [DAY_MONTH_YEAR, MONTH_DAY_YEAR]) {
    const [named, rest] = take(line, expression);
    if (!named) continue;
    const { calendar, month } = MONTHS.get(named['name']!)!;
    const day = calendarDay(Number(named['year']), month, Number(named['day']), calendar);
    return [{ day, doubt: day ? null : 'there is no such day' }, rest];
  }
  const [yearFirst, afterYearFirst] = take(line, YEAR_FIRST);
  if (yearFirst) {
    const { year, month, day } = yearFirst;
    const found = calendarDay(Number(year), Number(month), Number(day));
    return [{ day: found, doubt: found ? null : 'there is no such day' }, afterYearFirst];
  }
  const [yearLast, rest] = take(line, YEAR_LAST);
  if (!yearLast) return [null, line];
  const [first, second, year] = [yearLast['first'], yearLast['second'], yearLast['year']].map(
    Number,
  );
  if (first! <= 12 && second! <= 12 && first !== second) {
    return [{ day: null, doubt: 'day and month may stand in either order' }, rest];
  }
  const [day, month] = second! > 12 ? [second!, first!] : [first!, second!];
  const found = calendarDay(year!, month, day);
  return [{ day: found, doubt: found ? null : 'there is no such day' }, rest];
}

function readTime(groups: Record<string, string>): string | null {
  let hour = Number(groups['hour']);
  const half = groups['half'];
  if (half && AFTERNOON.has(half) && hour < 12) hour += 12;
  if (half && !AFTERNOON.has(half) && half !== 'ظهرا' && hour === 12) hour = 0;
  return hour < 24 && Number(groups['minute']) < 60 ? `${two(hour)}:${groups['minute']}` : null;
}

/**
 * Reads a line that is a date and nothing else: weekday, day, month in words or figures, year, time.
 * Both sets of Arabic month names, the Maghreb's, and Persian ones; Gregorian and solar Hijri. A date
 * whose weekday disagrees is given as uncertain (`?`).
 *
 * @returns null where the line says anything else as well.
 */
export function readDateWords(text: string): DateWords | null {
  const line = fold(text);
  const [day, afterDay] = readDay(line);
  if (!day) return null;
  const [time, afterTime] = take(afterDay, TIME);
  const [zone, afterZone] = take(afterTime, ZONE);
  const [, afterLocalZone] = take(afterZone, LOCAL_ZONE);
  const [weekday, afterWeekday] = take(afterLocalZone, WEEKDAY);
  const [updated, afterUpdated] = take(afterWeekday, UPDATED);
  let rest = afterUpdated;
  for (let taken: unknown = true; taken;) [taken, rest] = take(rest, LABEL);
  if (!NOTHING_LEFT.test(rest)) return null;

  const result = { updated: updated !== null };
  if (day.day === null) return { ...result, edtf: null, doubt: day.doubt };
  const stated = weekday && WEEKDAY_NAMES.get(weekday['weekday']!);
  if (stated != null && new Date(day.day).getUTCDay() !== stated) {
    return { ...result, edtf: `${day.day}?`, doubt: `${day.day} is not a ${weekday!['weekday']}` };
  }
  const clock = time && readTime(time);
  return {
    ...result,
    edtf: clock ? `${day.day}T${clock}${zone ? 'Z' : ''}` : day.day,
    doubt: null,
  };
}
