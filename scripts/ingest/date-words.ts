import { fold } from '../../src/text/fold.ts';
import { gregorianDay } from './calendar-days.ts';
import { MONTHS, WEEKDAY_NAMES, type CalendarName } from './month-names.ts';

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

/** Which calendar a year is of: م, میلادی; هـ, هجري, ه.ق; ه.ش, شمسی. */
const ERA =
  '(?:\\s?(?<era>م|میلادیه?|ه\\s?\\.?\\s?ش|هجری شمسی|شمسی|خورشیدی|ه\\s?\\.?\\s?ق|هجری قمری|هجریه?|قمری|ه)\\.?)?';
const DAY_MONTH_YEAR = pattern(
  `(?<day>\\d{1,2})\\s*[-–،,]?\\s*(?<name>${MONTH})(?:\\s*/\\s*(?:${MONTH})|\\s*\\((?:${MONTH})\\))?(?:\\s*ماه)?\\s*[-–،,]?\\s*(?:سال\\s*|لعام\\s*|عام\\s*)?(?<year>\\d{4})${ERA}`,
);
const MONTH_DAY_YEAR = pattern(
  `(?<name>${MONTH})\\s+(?<day>\\d{1,2})\\s*[،,]?\\s*(?<year>\\d{4})${ERA}`,
);
const YEAR_FIRST = pattern(
  `(?<year>\\d{4})\\s?([-/.])\\s?(?<month>\\d{1,2})\\s?\\2\\s?(?<day>\\d{1,2})${ERA}`,
);
const YEAR_LAST = pattern(
  `(?<first>\\d{1,2})\\s?([-/.])\\s?(?<second>\\d{1,2})\\s?\\2\\s?(?<year>\\d{4})${ERA}`,
);
const TIME = pattern(
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?:\\s*(?<half>صباحا|ص|مساء|ظهرا|م|am|pm|ق\\.ظ|ب\\.ظ|صبح|عصر|بعدازظهر))?',
);
const ZONE = pattern('(?:بتوقیت\\s+)?(?:غرینتش|جرینتش|gmt|utc)');
const LOCAL_ZONE = pattern('بتوقیت\\s+\\p{L}+(?:\\s+المکرمه)?|مکه المکرمه|به وقت\\s+\\p{L}+');
const UPDATED = pattern('(?:اخر تحدیث|تم التحدیث|تحدیث|اخرین به ?روزرسانی|به ?روزرسانی)');
const LABEL = pattern(
  '(?:تاریخ النشر|نشر فی|نشر|تاریخ|بتاریخ|فی|یوم|الساعه|الموافق(?:\\s?ل)?|تاریخ انتشار|زمان انتشار|انتشار|روز|ساعت|مورخ|برابر با|مطابق با|مصادف با|published|posted|date|on|at)',
);
const WEEKDAY = pattern(`(?<weekday>${alternatives(WEEKDAY_NAMES.keys())})`);
const NOTHING_LEFT = /^[\s،,|:\-–—./()•·]*$/u;
const AFTERNOON = new Set(['مساء', 'م', 'pm', 'ب.ظ', 'عصر', 'بعدازظهر']);

const two = (value: number) => String(value).padStart(2, '0');

/** Lunar Hijri 1411 began in 1990, before there was news on the web; solar 1411 begins in 2032. */
const FIRST_LUNAR_YEAR = 1411;

/** The calendar of a year in figures: what is written behind it, else the one that makes it a year of news. */
function calendarOf(year: number, era: string | undefined): CalendarName {
  if (era?.startsWith('م')) return 'gregorian';
  if (era && /ش|خورشیدی/u.test(era)) return 'jalali';
  if (era) return 'hijri';
  if (year >= 1600) return 'gregorian';
  return year < FIRST_LUNAR_YEAR ? 'jalali' : 'hijri';
}

/** Takes the first match out of a line. */
function take(line: string, expression: RegExp): [Record<string, string> | null, string] {
  const match = expression.exec(line);
  if (!match) return [null, line];
  const rest = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`;
  return [match.groups ?? {}, rest];
}

/** One date of a line. */
interface Day {
  readonly calendar: CalendarName;
  readonly day: string | null;
  readonly doubt: string | null;
}

function dayOf(calendar: CalendarName, year: string, month: number, day: string | number): Day {
  const found = gregorianDay(calendar, Number(year), month, Number(day));
  return { calendar, day: found, doubt: found ? null : 'there is no such day' };
}

function takeDay(line: string): [Day | null, string] {
  for (const expression of [DAY_MONTH_YEAR, MONTH_DAY_YEAR]) {
    const [named, rest] = take(line, expression);
    if (!named) continue;
    const { calendar, month } = MONTHS.get(named['name']!)!;
    return [dayOf(calendar, named['year']!, month, named['day']!), rest];
  }
  const [yearFirst, afterYearFirst] = take(line, YEAR_FIRST);
  if (yearFirst) {
    const { year, month, day, era } = yearFirst;
    const calendar = calendarOf(Number(year), era);
    return [dayOf(calendar, year!, Number(month), day!), afterYearFirst];
  }
  const [yearLast, rest] = take(line, YEAR_LAST);
  if (!yearLast) return [null, line];
  const [first, second] = [Number(yearLast['first']), Number(yearLast['second'])];
  const calendar = calendarOf(Number(yearLast['year']), yearLast['era']);
  if (first <= 12 && second <= 12 && first !== second && calendar === 'gregorian') {
    return [{ calendar, day: null, doubt: 'day and month may stand in either order' }, rest];
  }
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return [dayOf(calendar, yearLast['year']!, month, day), rest];
}

const PREFERENCE: readonly CalendarName[] = ['gregorian', 'jalali', 'hijri'];

function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/**
 * The dates of a line as one, in the calendar that is surest; with a doubt where they are of two
 * days. The new moon is sighted, so a lunar date may be a day from the calendar's.
 */
function readDays(line: string): [Day | null, string] {
  const days: Day[] = [];
  let rest = line;
  for (;;) {
    const [day, after] = takeDay(rest);
    if (!day) break;
    days.push(day);
    rest = after;
  }
  days.sort((a, b) => PREFERENCE.indexOf(a.calendar) - PREFERENCE.indexOf(b.calendar));
  const surest = days.find(({ day }) => day !== null);
  if (!surest) return [days[0] ?? null, rest];
  const other = days.find(
    ({ day, calendar }) =>
      day === null || daysApart(day, surest.day!) > (calendar === 'hijri' ? 1 : 0),
  );
  return [other ? { ...surest, doubt: 'its dates are not of one day' } : surest, rest];
}

function readTime(groups: Record<string, string>): string | null {
  let hour = Number(groups['hour']);
  const half = groups['half'];
  if (half && AFTERNOON.has(half) && hour < 12) hour += 12;
  if (half && !AFTERNOON.has(half) && half !== 'ظهرا' && hour === 12) hour = 0;
  return hour < 24 && Number(groups['minute']) < 60 ? `${two(hour)}:${groups['minute']}` : null;
}

/** A day as EDTF, once its weekday has been asked; `~` where a lunar date has nothing to hold it. */
function checkWeekday({ calendar, day, doubt }: Day, weekday: string | undefined) {
  const stated = weekday && WEEKDAY_NAMES.get(weekday);
  const agrees = typeof stated === 'number' && new Date(day!).getUTCDay() === stated;
  const wrong = typeof stated === 'number' && !agrees ? `${day} is not a ${weekday}` : null;
  const problem = [doubt, wrong].filter((text) => text !== null).join('; ') || null;
  if (problem) return { edtf: `${day}?`, isExact: false, doubt: problem };
  const isExact = calendar !== 'hijri' || agrees;
  return { edtf: isExact ? day! : `${day}~`, isExact, doubt: null };
}

/**
 * Reads a line that is a date and nothing else: weekday, day, month in words or figures, year, time.
 * Both sets of Arabic month names, the Maghreb's, Persian and English ones; Gregorian, solar Hijri,
 * and lunar Hijri (Umm al-Qura); in all three sets of digits. A date whose weekday disagrees, or that
 * stands beside one of another day, is given as uncertain (`?`).
 *
 * @returns null where the line says anything else as well.
 */
export function readDateWords(text: string): DateWords | null {
  const line = fold(text);
  const [day, afterDay] = readDays(line);
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
  const { edtf, isExact, doubt } = checkWeekday(day, weekday?.['weekday']);
  const clock = isExact && time ? readTime(time) : null;
  return { ...result, edtf: clock ? `${edtf}T${clock}${zone ? 'Z' : ''}` : edtf, doubt };
}
