import type { VersionWords } from './version-words.ts';

export const versionsFa = {
  heading: 'نسخه‌های دیگر این مطلب',
  superseded: 'نسخهٔ تازه‌تری از این مطلب در بایگانی هست:',
  other: {
    later: 'نسخهٔ تازه‌تر',
    earlier: 'نسخهٔ قدیمی‌تر',
    takenInLater: 'نسخه‌ای که دیرتر به بایگانی رسیده',
    takenInEarlier: 'نسخه‌ای که زودتر به بایگانی رسیده',
    elsewhere: 'همین مطلب در منبعی دیگر',
    unclear: 'نسخه‌ای دیگر که ناشرش معلوم نیست',
  },
  compare: 'مقایسهٔ دو نسخه',
  page: {
    title: (name) => `مقایسهٔ دو نسخه: ${name}`,
    heading: 'مقایسهٔ دو نسخه',
    intro:
      'آنچه از نسخهٔ نخست حذف شده خط خورده است و زیر آنچه در نسخهٔ دوم افزوده شده خط کشیده شده است.',
    first: 'نسخهٔ نخست',
    second: 'نسخهٔ دوم',
    inCommon: (percent) => `عبارت‌های مشترک: ${percent}`,
    sameAddress: 'این دو به هم پیوند خورده‌اند چون نشانی هر دو در وب یکی است.',
    readAlike: 'این دو به هم پیوند خورده‌اند چون متنشان همانند است.',
    orderUnknown: 'معلوم نیست کدام قدیمی‌تر است؛ ترتیب بر پایهٔ ورود به بایگانی است.',
    changes: 'تغییرها',
    nothingChanged: 'عنوان و متن دو نسخه یکسان است.',
    records: 'شناسنامهٔ دو نسخه',
  },
} as const satisfies VersionWords;
