import { decide, openLines, type Draft, type Step } from './draft.ts';
import { labelSet, matchLabel } from './labels.ts';
import { PHRASES } from './phrase-files.ts';
import { besideRunningText, isParagraph, letterKey, wordCount } from './shape.ts';
import type { Vocabulary } from './vocabulary.ts';

const LABELS = labelSet(PHRASES['source-line'].label);
const GENERIC = labelSet(PHRASES.credit.whole);
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

function splitNames(text: string): string[] {
  return text.split(NAME_SEPARATORS).filter((name) => letterKey(name) !== '');
}

/** The names of a line behind its label; none where it has no such label, or more than names. */
function labelledNames(text: string): string[] {
  const label = matchLabel(text, LABELS);
  if (!label?.separated || label.rest.includes('://')) return [];
  const names = splitNames(label.rest);
  return names.some((name) => wordCount(name) > LONGEST_NAME) ? [] : names;
}

/** The names of a line that is only names, each a known source or a general word: 'باران/ وكالات'. */
function knownNames(text: string, { sources }: Vocabulary): string[] {
  const names = splitNames(text.replace(/[\s:：]+$/u, ''));
  const known = names.filter((name) => sources.has(letterKey(name)));
  const general = names.filter((name) => GENERIC.has(letterKey(name)));
  return known.length > 0 && known.length + general.length === names.length ? names : [];
}

/**
 * Removes the source line, and reads publisher and credits off it: the first with a label
 * ('المصدر: …'), or else one before or after the text that is only names of known sources.
 */
export const removeSourceLine: Step = (draft, vocabulary) => {
  const isBeside = besideRunningText(draft);
  const open = openLines(draft).filter((index) => !isParagraph(draft.lines[index]!.text));
  const namesIn = (index: number, read: (text: string) => string[]) => {
    const names = read(draft.lines[index]!.text);
    return names.length > 0 ? [{ index, names }] : [];
  };
  const [found] = [
    ...open.flatMap((index) => namesIn(index, labelledNames)),
    ...open.filter(isBeside).flatMap((at) => namesIn(at, (text) => knownNames(text, vocabulary))),
  ];
  if (!found) return draft;
  return decide(
    { ...draft, ...namesOf(draft, found.names, vocabulary) },
    new Map([[found.index, 'source-line']]),
  );
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
