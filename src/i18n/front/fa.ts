import type { FrontWords } from './front-words.ts';

export const frontFa = {
  subjects: 'پرمطلب‌ترین موضوع‌ها',
  people: 'چهره‌ها در خبرها',
  places: 'جاها در خبرها',
  onThisDay: 'در چنین روزی',
  lately: 'تازه‌افزوده‌ها',
  takenIn: 'افزوده در',
} as const satisfies FrontWords;
