import { fold } from '../../src/text/fold.ts';
import { WEEKDAY_NAMES } from './month-names.ts';

const DAY = 86_400_000;

/** Days that are named from the day on which something was written. */
const OFFSETS: ReadonlyMap<string, number> = new Map(
  (
    [
      [['اليوم', 'هذا اليوم', 'امروز', 'today'], 0],
      [['أمس', 'البارحة', 'يوم أمس', 'دیروز', 'روز گذشته', 'yesterday'], -1],
      [['أول أمس', 'أمس الأول', 'أول من أمس', 'پریروز'], -2],
      [['غدا', 'يوم غد', 'فردا', 'tomorrow'], 1],
      [['بعد غد', 'پس‌فردا'], 2],
    ] as const
  ).flatMap(([names, offset]) => names.map((name) => [fold(name), offset] as const)),
);

/** 'three hours ago', as sites write below a headline. */
const AGO = [
  /^(?:منذ|قبل)\s+(?<count>\d+)?\s*(?<unit>دقیقتین|دقایق|دقیقه|ساعتین|ساعات|ساعه|یومین|ایام|یوم)(?!\p{L})/u,
  /^(?<count>\d+)\s*(?<unit>دقیقه|ساعت|روز)\s*(?:پیش|قبل)/u,
] as const;

const alternatives = (names: Iterable<string>) =>
  [...names].sort((a, b) => b.length - a.length).join('|');
const OFFSET_NAME = alternatives(OFFSETS.keys());
const WEEKDAY_NAME = alternatives(WEEKDAY_NAMES.keys());
const NAMED = `(?<![\\p{L}\\p{N}])(?<name>${OFFSET_NAME})(?:\\s*[،(]?\\s*(?<weekday>${WEEKDAY_NAME})\\)?)?(?![\\p{L}\\p{N}])`;
const NAMED_FIRST = new RegExp(`^${NAMED}`, 'u');
const NAMED_ANYWHERE = new RegExp(NAMED, 'gu');
const WEEKDAY_FIRST = new RegExp(`^(?:یوم |روز )?(${WEEKDAY_NAME})(?![\\p{L}\\p{N}])`, 'u');
const CLOCK = /^[\s،,|\-–—]*(?:الساعه|ساعت)?\s*(?:\d{1,2}:\d{2})?[\s.]*$/u;

/** A day told from another one. */
export interface RelativeDay {
  /** Days from the one on which it was written: -1 is yesterday; null where only a weekday is told. */
  readonly offset: number | null;
  /** 0 is Sunday; null where none is told. */
  readonly weekday: number | null;
  /** As written. */
  readonly text: string;
}

function named(match: RegExpExecArray | RegExpMatchArray): Omit<RelativeDay, 'text'> {
  const { name, weekday } = match.groups!;
  return {
    offset: OFFSETS.get(name!)!,
    weekday: weekday === undefined ? null : WEEKDAY_NAMES.get(weekday)!,
  };
}

/**
 * Reads a line that tells its day from another one and says nothing else: 'أمس 10:30', 'اليوم الجمعة',
 * 'منذ 3 ساعات', '۲ ساعت پیش', 'شنبه'.
 *
 * @returns null where it says anything else.
 */
export function readRelativeLine(text: string): RelativeDay | null {
  const line = fold(text).trim();
  const found = NAMED_FIRST.exec(line);
  if (found) return CLOCK.test(line.slice(found[0].length)) ? { ...named(found), text } : null;
  const weekday = WEEKDAY_FIRST.exec(line);
  if (weekday) {
    const isAll = CLOCK.test(line.slice(weekday[0].length));
    return isAll ? { offset: null, weekday: WEEKDAY_NAMES.get(weekday[1]!)!, text } : null;
  }
  for (const pattern of AGO) {
    const ago = pattern.exec(line);
    if (!ago || !CLOCK.test(line.slice(ago[0].length))) continue;
    const { count, unit } = ago.groups!;
    const days = count === undefined && unit === 'یومین' ? 2 : Number(count ?? 1);
    const isDays = /^(?:یوم|ایام|یومین|روز)$/u.test(unit!);
    return { offset: isDays ? -days : 0, weekday: null, text };
  }
  return null;
}

/** The days with their weekday that a text tells from the day of writing: 'أمس الخميس', 'امروز (یکشنبه)'. */
export function relativeWeekdays(text: string): RelativeDay[] {
  const found = [...fold(text).matchAll(NAMED_ANYWHERE)];
  return found
    .map((match) => ({ ...named(match), text: match[0] }))
    .filter(({ weekday }) => weekday !== null);
}

/**
 * The day (`YYYY-MM-DD`) that a relative one is, told on a known day; a weekday alone is the last one
 * up to that day.
 *
 * @returns null where the day is not the weekday that it is said to be.
 */
export function resolveRelative({ offset, weekday }: RelativeDay, known: string): string | null {
  const from = Date.parse(known);
  if (offset === null) {
    const back = (new Date(from).getUTCDay() - weekday! + 7) % 7;
    return new Date(from - back * DAY).toISOString().slice(0, 'yyyy-mm-dd'.length);
  }
  const day = new Date(from + offset * DAY);
  return weekday === null || day.getUTCDay() === weekday
    ? day.toISOString().slice(0, 'yyyy-mm-dd'.length)
    : null;
}
