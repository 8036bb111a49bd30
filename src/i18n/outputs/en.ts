import type { OutputWords } from './output-words.ts';

export const outputsEn = {
  cite: {
    heading: 'Cite this article',
    permanentLink: 'Permanent link',
    files: 'Files for reference managers',
  },
} as const satisfies OutputWords;
