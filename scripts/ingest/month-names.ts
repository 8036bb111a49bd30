import { fold } from '../../src/text/fold.ts';

/** Calendars that dates are written in: Gregorian, solar Hijri, lunar Hijri. */
export type CalendarName = 'gregorian' | 'jalali' | 'hijri';

export interface Month {
  readonly calendar: CalendarName;
  /** 1–12. */
  readonly month: number;
}

/** Names of the Gregorian months: Egypt and the Gulf, the Levant and Iraq, the Maghreb, Persian, English. */
const GREGORIAN: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'ژانویه', 'january', 'jan'],
  ['فبراير', 'شباط', 'فيفري', 'فوریه', 'february', 'feb'],
  ['مارس', 'آذار', 'march', 'mar'],
  ['أبريل', 'نيسان', 'أفريل', 'آوریل', 'april', 'apr'],
  ['مايو', 'أيار', 'ماي', 'مه', 'می', 'may'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان', 'ژوئن', 'june', 'jun'],
  ['يوليو', 'يوليه', 'تموز', 'جويلية', 'ژوئیه', 'جولای', 'july', 'jul'],
  ['أغسطس', 'آب', 'أوت', 'آگوست', 'اوت', 'august', 'aug'],
  ['سبتمبر', 'أيلول', 'سپتامبر', 'شتنبر', 'september', 'sep'],
  ['أكتوبر', 'تشرين الأول', 'اکتبر', 'october', 'oct'],
  ['نوفمبر', 'تشرين الثاني', 'نوامبر', 'نونبر', 'november', 'nov'],
  ['ديسمبر', 'كانون الأول', 'دسامبر', 'دجنبر', 'december', 'dec'],
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

/** Lunar Hijri months as Arabic and Persian write them. */
const HIJRI: readonly (readonly string[])[] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر'],
  ['ربيع الأول', 'ربیع‌الاول'],
  ['ربيع الآخر', 'ربيع الثاني', 'ربیع‌الثانی', 'ربیع‌الآخر'],
  ['جمادى الأولى', 'جمادى الأول', 'جمادی‌الاول', 'جمادی‌الاولی'],
  ['جمادى الآخرة', 'جمادى الآخر', 'جمادى الثانية', 'جمادی‌الثانی', 'جمادی‌الثانیه'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة', 'ذیقعده', 'ذی‌القعده'],
  ['ذو الحجة', 'ذي الحجة', 'ذوالحجة', 'ذیحجه', 'ذی‌الحجه'],
];

/** Weekdays from Sunday, as JavaScript counts them. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['الأحد', 'یکشنبه', 'یک شنبه', 'sunday', 'sun'],
  ['الاثنين', 'دوشنبه', 'دو شنبه', 'monday', 'mon'],
  ['الثلاثاء', 'سه شنبه', 'سهشنبه', 'tuesday', 'tue'],
  ['الأربعاء', 'چهارشنبه', 'چهار شنبه', 'wednesday', 'wed'],
  ['الخميس', 'پنج شنبه', 'پنجشنبه', 'thursday', 'thu'],
  ['الجمعة', 'جمعه', 'friday', 'fri'],
  ['السبت', 'شنبه', 'saturday', 'sat'],
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
  ...byFoldedName(HIJRI, (index): Month => ({ calendar: 'hijri', month: index + 1 })),
]);

/** Weekday names, folded; 0 is Sunday. */
export const WEEKDAY_NAMES = byFoldedName(WEEKDAYS, (index) => index);
