import { openDraft, type Draft, type Fate, type Step } from './draft.ts';
import { splitLines } from './lines.ts';
import { letterKey, phraseKey } from './shape.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A vocabulary of the tests' own. */
export const VOCABULARY: Vocabulary = {
  sources: new Map([
    [letterKey('صحيفة النهر'), { id: 'al-nahr', kind: 'newspaper' }],
    [letterKey('وكالة الميناء'), { id: 'al-mina', kind: 'agency' }],
    [letterKey('باران'), { id: 'baran', kind: 'agency' }],
  ]),
  tagPhrases: new Map([
    [phraseKey('أسعار القمح'), 'wheat-prices'],
    [phraseKey('صيد الأسماك'), 'fishing'],
  ]),
};

export const TITLE = 'الميناء القديم يستقبل أول سفينة منذ سنوات';
export const PARAGRAPH =
  'قال مدير الميناء إن السفينة وصلت في الموعد وإن العمال أفرغوا حمولتها خلال ساعات قليلة.';
export const SECOND =
  'وأوضح أن سفنا أخرى سوف تصل خلال الأسابيع المقبلة من موانئ بعيدة في البحر الجنوبي.';

/** Runs steps over lines, a blank line between each two. */
export function run(lines: readonly string[], ...steps: readonly Step[]): Draft {
  const draft = openDraft('ar', splitLines(lines.join('\n\n')));
  return steps.reduce((current, step) => step(current, VOCABULARY), draft);
}

/** The fate of each line, in order. */
export function fates({ lines }: Draft): Fate[] {
  return lines.map(({ fate }) => fate);
}
