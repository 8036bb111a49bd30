import type { OutputWords } from './output-words.ts';

export const outputsEn = {
  cite: {
    heading: 'Cite this article',
    permanentLink: 'Permanent link',
    files: 'Files for reference managers',
    keep: 'A copy of this article',
    plainText: 'Plain text',
    noAuthor: 'The capture names no author.',
    noDate: 'n.d.',
    reference: 'Reference in the language of the article',
    inEnglish: 'References in English',
    linkToSelection: 'Copy a link to the selection',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not copy',
  },
  archiveFiles: {
    heading: 'Files of the archive',
    whole: 'all articles with their texts, one a line',
    table: 'all articles with their texts, for spreadsheets',
    book: 'all articles as a book for e-readers',
    records: 'records of all articles, without the texts',
    byPeriod: 'a file a year, or a month where there are many',
    index: 'which of these files hold what, and how many articles',
    feeds: 'Follow the newest articles',
  },
} as const satisfies OutputWords;
