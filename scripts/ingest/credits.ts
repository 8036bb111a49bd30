import { decide, openLines, type Draft, type Step } from './draft.ts';
import { labelSet, matchLabel } from './labels.ts';
import { GENERIC_CREDITS, SOURCE_LABELS } from './phrases.ts';
import { isParagraph, letterKey, wordCount } from './shape.ts';
import type { Vocabulary } from './vocabulary.ts';

const LABELS = labelSet(SOURCE_LABELS);
const GENERIC = labelSet(GENERIC_CREDITS);
const NAME_SEPARATORS = /\s*[+،,;؛|/&]\s*|\s+[-–—]\s+/u;
const LONGEST_NAME = 5;
/** 'By the report of X, quoting Y,': the opening sentence of Persian news. */
const ATTRIBUTION =
  /(?:^|[\s.،])به گزارش\s+(?<publisher>[^،,:؛.]+?)(?:\s+به نقل از\s+(?<credit>[^،,:؛.]+?))?\s*[،,:؛]/u;
/** Attribution stands at the top of an article; further down it names what was quoted. */
const LEAD_PARAGRAPHS = 3;

/**
 * Tells publisher from credits: an agency, or a general word such as 'agencies', is a credit; the
 * first other name is the publisher. Where all are agencies, the first published.
 */
export function readNames(
  names: readonly string[],
  { sources }: Vocabulary,
): Pick<Draft, 'publisher' | 'credits'> {
  const sourceOf = (name: string) => sources.get(letterKey(name));
  const named = names.filter((name) => !GENERIC.has(letterKey(name)));
  const publisher = named.find((name) => sourceOf(name)?.kind !== 'agency') ?? named[0];
  return {
    publisher:
      publisher === undefined ? null : { source: sourceOf(publisher)?.id ?? null, text: publisher },
    credits: names.filter((name) => name !== publisher),
  };
}

/** The names of a source line; a publisher that a field of the capture states stays the publisher. */
function namesOf(
  { publisher, credits }: Draft,
  names: readonly string[],
  vocabulary: Vocabulary,
): Pick<Draft, 'publisher' | 'credits'> {
  if (!publisher) return readNames(names, vocabulary);
  const known = new Set([publisher.text, ...credits].map(letterKey));
  return {
    publisher,
    credits: [...credits, ...names.filter((name) => !known.has(letterKey(name)))],
  };
}

/** Removes the source line ('المصدر: …'), and reads publisher and credits off it. */
export const removeSourceLine: Step = (draft, vocabulary) => {
  for (const index of openLines(draft)) {
    const { text } = draft.lines[index]!;
    if (isParagraph(text)) continue;
    const label = matchLabel(text, LABELS);
    if (!label?.separated || label.rest === '' || label.rest.includes('://')) continue;
    const names = label.rest.split(NAME_SEPARATORS).filter((name) => letterKey(name) !== '');
    if (names.length === 0 || names.some((name) => wordCount(name) > LONGEST_NAME)) continue;
    return decide(
      { ...draft, ...namesOf(draft, names, vocabulary) },
      new Map([[index, 'source-line']]),
    );
  }
  return draft;
};

/** A name without quotation marks, and without what may follow it: 'و' (and), 'از ایلام' (from Ilam). */
function bareName(name: string | undefined): string | undefined {
  return name?.replace(/\s+(?:و|از\s.+)$/u, '').replace(/^["«“]\s*|\s*["»”]$/gu, '');
}

/**
 * Reads publisher and credit off the sentence 'به گزارش X به نقل از Y', which stays in the text.
 * Where it quotes nobody, X is the publisher only if it is a known source.
 */
export const readAttribution: Step = (draft, { sources }) => {
  if (draft.publisher) return draft;
  const lead = openLines(draft).slice(0, LEAD_PARAGRAPHS);
  for (const index of lead) {
    const groups = ATTRIBUTION.exec(draft.lines[index]!.text)?.groups;
    const [publisher, credit] = [bareName(groups?.['publisher']), bareName(groups?.['credit'])];
    if (!publisher || wordCount(publisher) > LONGEST_NAME) continue;
    const source = sources.get(letterKey(publisher))?.id ?? null;
    if (source === null && !credit) {
      return { ...draft, doubts: [...draft.doubts, `'${publisher}' may be the publisher`] };
    }
    const credits =
      credit && wordCount(credit) <= LONGEST_NAME ? [...draft.credits, credit] : draft.credits;
    return { ...draft, publisher: { source, text: publisher }, credits };
  }
  return draft;
};
