import type { VersionWords } from './version-words.ts';

export const versionsEn = {
  heading: 'Other versions of this article',
  superseded: 'The archive has a later version of this article:',
  other: {
    later: 'later version',
    earlier: 'earlier version',
    takenInLater: 'version that was taken in later',
    takenInEarlier: 'version that was taken in before',
    elsewhere: 'as another publisher has it',
    unclear: 'another version; its publisher is not known',
  },
  compare: 'Compare the two versions',
  page: {
    title: (name) => `Two versions compared: ${name}`,
    heading: 'Two versions compared',
    intro:
      'What was taken out of the first version is struck through, what the second adds is underlined.',
    first: 'First version',
    second: 'Second version',
    inCommon: (percent) => `Wording in common: ${percent}`,
    sameAddress: 'They are linked because they stand at one address.',
    readAlike: 'They are linked because they read alike.',
    orderUnknown: 'Which is older is not known; they stand in the order of taking in.',
    changes: 'What changed',
    nothingChanged: 'Title and text are the same in both.',
    records: 'The two records',
  },
} as const satisfies VersionWords;
