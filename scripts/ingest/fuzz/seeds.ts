import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readArticles } from '../../../src/archive/article-files.ts';
import { captureText } from '../../../src/archive/capture-text.ts';
import { pick, type Random } from './mutate.ts';

/** Captures of our own, with what pages print around an article. */
export const OWN_SEEDS: readonly string[] = [
  `آخر الأخبار
الميناء القديم يستقبل أول سفينة منذ سنوات
الخميس 3 مارس 2022 08:05 ص
قال مدير الميناء إن السفينة وصلت في الموعد وإن العمال أفرغوا حمولتها خلال ساعات قليلة.
اقرأ أيضا: أسعار القمح ترتفع في الأسواق
عمال الميناء
وأوضح أن سفنا أخرى سوف تصل خلال الأسابيع المقبلة من موانئ بعيدة في البحر الجنوبي.
المصدر: صحيفة النهر + وكالات
كلمات مفتاحية
الميناء القديم صيد الأسماك أسعار القمح
تعليقات (3)
اترك تعليقا
لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *
زر الذهاب إلى الأعلى`,
  `کشتی تازه‌ای در راه بندر است
پنجشنبه ۱۲ فروردین ۱۴۰۰ - ۱۰:۱۵
به گزارش پایگاه رود به نقل از باران، مدیر بندر گفت که کشتی تازه‌ای از جنوب در راه است.
بیشتر بخوانید:
بهای گندم در بازارهای جهان بالا رفت
او گفت که کارگران آماده‌اند و کشتی‌ها یکی پس از دیگری به اسکله می‌رسند. انتهای پیام/
کلیدواژه‌ها: بندر، کشتی، گندم
نظر شما
کد خبر: 123456`,
  `مدیر بندر از کشتیهای تازه خبر داد
مدیر بندر میگوید کشتیهای تازه در راهاند و کارگران بندر آماده شدهاند تا بار را ببرند.
او سهشنبه در گفتوگو با خبرنگاران گفت که مقامهای استان هم از این برنامهها پشتیبانی میکنند.`,
  `# عنوان
> نقل
- بند
1. بند
<script>alert(1)</script> &amp; **نص** [رابط](javascript:x)`,
];

/**
 * The texts of the captures that an archive holds.
 *
 * @param root its content folder.
 */
export async function heldSeeds(root: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const { record } of readArticles(root)) {
    const { capture } = record;
    texts.push(captureText(readFileSync(path.join(root, capture.path)), capture));
  }
  return texts;
}

const TEMPLATES: readonly ((body: string) => string)[] = [
  (body) => `<html><head><title>x</title></head><body><nav>أخبار</nav><article><h1>${body}`,
  (body) =>
    `<!doctype html><meta charset=utf-8><meta property="og:title" content="${body.slice(0, 60)}"><main><p>${body.replaceAll('\n', '</p>\n<p>')}</p></main><footer>شارك</footer>`,
];

/** A page with a text in it, broken wherever the text breaks it. */
export function asPage(text: string, random: Random): string {
  return pick(random, TEMPLATES)(text);
}
