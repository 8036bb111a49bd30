import type { FrontWords } from './front-words.ts';

export const frontAr = {
  subjects: 'أكثر ما كُتب عنه',
  people: 'أشخاص في الأخبار',
  places: 'أماكن في الأخبار',
  onThisDay: 'في مثل هذا اليوم',
  lately: 'أضيف حديثًا',
  takenIn: 'أضيفت في',
} as const satisfies FrontWords;
