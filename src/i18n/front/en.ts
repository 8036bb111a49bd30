import type { FrontWords } from './front-words.ts';

export const frontEn = {
  subjects: 'Most written about',
  people: 'People in the news',
  places: 'Places in the news',
  onThisDay: 'On this day',
  lately: 'Lately added',
  takenIn: 'Added on',
} as const satisfies FrontWords;
