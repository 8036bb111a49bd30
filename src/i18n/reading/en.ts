import { counted } from '../numbers.ts';
import type { ReadingWords } from './reading-words.ts';

export const readingEn = {
  settings: {
    title: 'Reading settings',
    theme: 'Colours',
    themes: {
      system: 'As the device',
      light: 'Light',
      sepia: 'Sepia',
      dark: 'Dark',
      contrast: 'High contrast',
    },
    size: 'Text size',
    sizes: {
      small: 'Small',
      normal: 'Normal',
      large: 'Large',
      larger: 'Larger',
      largest: 'Largest',
    },
    sample: 'A',
  },
  time: counted('en', { one: 'About # minute to read', other: 'About # minutes to read' }),
} as const satisfies ReadingWords;
