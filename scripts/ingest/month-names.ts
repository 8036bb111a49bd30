import { fold } from '../../src/text/fold.ts';

export interface Month {
  readonly calendar: 'gregorian' | 'jalali';
  /** 1–12. */
  readonly month: number;
}

/** Names of the Gregorian months: Egypt and the Gulf, the Levant and Iraq, the Maghreb, Persian. */
const GREGORIAN: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'ژانویه'],
  ['فبراير', 'شباط', 'فيفري', 'فوریه'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'أفريل', 'آوریل'],
  ['مايو', 'أيار', 'ماي', 'مه', 'می'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان', 'ژوئن'],
  ['يوليو', 'يوليه', 'تموز', 'جويلية', 'ژوئیه', 'جولای'],
  ['أغسطس', 'آب', 'أوت', 'آگوست'],
  ['سبتمبر', 'أيلول', 'سپتامبر'],
  ['أكتوبر', 'تشرين الأول', 'اکتبر'],
  ['نوفمبر', 'تشرين الثاني', 'نوامبر'],
  ['ديسمبر', 'كانون الأول', 'دسامبر'],
];

const JALALI: readonly (readonly string[])[] = [
  ['فروردین'],
  ['اردیبهشت'],
  ['خرداد'],
  ['تیر'],
  ['مرداد', 'امرداد'],
  ['شهریور'],
  ['مهر'],
  ['آبان'],
  ['آذر'],
  ['دی'],
  ['بهمن'],
  ['اسفند'],
];

/** Weekdays from Sunday, as JavaScript counts them. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['الأحد', 'یکشنبه', 'یک شنبه'],
  ['الاثنين', 'دوشنبه', 'دو شنبه'],
  ['الثلاثاء', 'سه شنبه', 'سهشنبه'],
  ['الأربعاء', 'چهارشنبه', 'چهار شنبه'],
  ['الخميس', 'پنج شنبه', 'پنجشنبه'],
  ['الجمعة', 'جمعه'],
  ['السبت', 'شنبه'],
];

function byFoldedName<T>(
  table: readonly (readonly string[])[],
  value: (index: number) => T,
): ReadonlyMap<string, T> {
  return new Map(
    table.flatMap((names, index) => names.map((name) => [fold(name), value(index)] as const)),
  );
}

/** Month names, folded. */
export const MONTHS: ReadonlyMap<string, Month> = new Map<string, Month>([
  ...byFoldedName(GREGORIAN, (index): Month => ({ calendar: 'gregorian', month: index + 1 })),
  ...byFoldedName(JALALI, (index): Month => ({ calendar: 'jalali', month: index + 1 })),
]);

/** Weekday names, folded; 0 is Sunday. */
export const WEEKDAY_NAMES = byFoldedName(WEEKDAYS, (index) => index);
