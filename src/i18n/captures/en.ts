import { counted } from '../numbers.ts';
import type { CaptureWords } from './capture-words.ts';

export const capturesEn = {
  repaired: {
    heading: 'Repaired in the reading text',
    intro:
      'The zero-width non-joiners of these words were lost before the text reached the archive. The reading text has them again; the capture keeps the words as they came.',
    words: counted('en', { one: '# word', other: '# words' }),
    basis: { dictionary: 'by a dictionary', editor: 'by the editor' },
    note: counted('en', {
      one: 'The lost joiner of # word is restored; the capture has it as it came',
      other: 'The lost joiners of # words are restored; the capture has them as they came',
    }),
    captured: 'As captured',
    repaired: 'As read',
  },
  kept: 'What was kept: the reading text',
  decoded: 'The same text in UTF-8',
  format: {
    label: 'Format',
    names: {
      html: 'Web page (HTML)',
      json: 'JSON record',
      csv: 'Row of a CSV table',
      markdown: 'Markdown',
      feed: 'Item of a feed',
    },
    intro:
      'This is the file as it reached the archive. What is struck through was left out of the reading text; its kind stands beside it. Page code (tags, scripts, keys) is folded into ‹…›; the original file has all of it.',
    markup: counted('en', { one: '# character of page code', other: '# characters of page code' }),
    lines: counted('en', { one: '# line', other: '# lines' }),
    stated: 'Stated by fields of the capture',
    fields: {
      title: 'Headline',
      body: 'Text',
      date: 'Date',
      modified: 'Last changed',
      publisher: 'Publisher',
      credits: 'Author or source',
      keywords: 'Keywords',
      url: 'Address',
      language: 'Language',
    },
    target: 'Fetched from',
    fetched: 'Fetched on',
  },
  repairsMarked: 'A repaired word is marked, its repaired form beside it.',
} as const satisfies CaptureWords;
