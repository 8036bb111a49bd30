import { decide, type Fate, type Step } from './draft.ts';
import { labelSet, matchLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { PHRASES } from './phrase-files.ts';
import { isParagraph, letterKey, phraseKey, wordCount } from './shape.ts';

const LABELS = labelSet(PHRASES.keywords.label);
const SEPARATORS = /\s*[،,;؛|•·/#\t]\s*|\s+[-–—]\s+/u;
const KEYWORD_WORDS = 3;

const LONGEST_PHRASE = 4;
/** A word alone is a keyword where the text has it as often as this. */
const LEAST_OCCURRENCES = 2;

/** What tells where one keyword ends and the next begins. */
export interface KeywordEvidence {
  /** Known phrases, as {@link phraseKey}. */
  readonly phrases: ReadonlySet<string>;
  /** The article's own words, as {@link phraseKey}. */
  readonly text: string;
}

type Word = Pick<Line, 'start' | 'end' | 'text'>;

function wordsOf(line: string): Word[] {
  return [...line.matchAll(/[^\s#]+/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

const keyOf = (words: readonly Word[]) => phraseKey(words.map(({ text }) => text).join(' '));

/** Whether a stretch of words is a phrase of the article, and not there by chance. */
function isInText(words: readonly Word[], text: string): boolean {
  const parts = ` ${text} `.split(` ${keyOf(words)} `);
  return parts.length > (words.length > 1 ? 1 : LEAST_OCCURRENCES);
}

/**
 * Words as phrases that the article has, the fewest that hold them all; as they are, where there is no
 * such way to part them.
 */
function splitByText(words: readonly Word[], text: string): Word[][] {
  const ways: (Word[][] | null)[] = [[]];
  for (let end = 1; end <= words.length; end++) {
    let best: Word[][] | null = null;
    for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start++) {
      const before = ways[start];
      const phrase = words.slice(start, end);
      if (!before || (best && best.length <= before.length + 1) || !isInText(phrase, text))
        continue;
      best = [...before, phrase];
    }
    ways.push(best);
  }
  return ways[words.length] ?? [[...words]];
}

/** Words as known phrases, longest first; between two of them what the text tells. */
function splitByPhrases(words: readonly Word[], { phrases, text }: KeywordEvidence): Word[][] {
  const keywords: Word[][] = [];
  let unknown: Word[] = [];
  const flush = () => {
    if (unknown.length > 0) keywords.push(...splitByText(unknown, text));
    unknown = [];
  };
  for (let at = 0; at < words.length;) {
    let end = words.length;
    while (end > at && !phrases.has(keyOf(words.slice(at, end)))) end--;
    if (end === at) {
      unknown.push(words[at++]!);
      continue;
    }
    flush();
    keywords.push(words.slice(at, end));
    at = end;
  }
  flush();
  return keywords;
}

/**
 * Splits a keyword line at its separators. Where it has none, it is split against known phrases,
 * longest first; what stands between two of them against the article's text, if that has every word
 * of it in phrases (two to four words, or one that it says twice), or else it is one keyword.
 */
export function splitKeywords(line: string, evidence: KeywordEvidence): string[] {
  if (SEPARATORS.test(line.replace(/^\s*#/u, ''))) {
    return line.split(SEPARATORS).filter((keyword) => letterKey(keyword) !== '');
  }
  return splitByPhrases(wordsOf(line), evidence)
    .map((words) => line.slice(words[0]!.start, words.at(-1)!.end))
    .filter((keyword) => letterKey(keyword) !== '');
}

/** Removes the keyword line with its label, and reads the publisher's keywords off it. */
export const removeKeywords: Step = (draft, { tagPhrases }) => {
  const fates = new Map<number, Fate>();
  const keywords = [...draft.keywords];
  const doubts = [...draft.doubts];
  const phrases = new Set(tagPhrases.keys());
  const paragraphs = draft.lines.filter(({ fate, text }) => fate === 'open' && isParagraph(text));
  const evidence = { phrases, text: phraseKey(paragraphs.map(({ text }) => text).join(' ')) };
  const read = (text: string) => {
    const found = splitKeywords(text, evidence);
    keywords.push(...found);
    for (const keyword of found) {
      if (wordCount(keyword) > KEYWORD_WORDS && !phrases.has(phraseKey(keyword))) {
        doubts.push(`'${keyword}' may be several keywords`);
      }
    }
    return found;
  };
  draft.lines.forEach((line, index) => {
    if (line.fate !== 'open' || fates.has(index) || isParagraph(line.text)) return;
    const label = matchLabel(line.text, LABELS);
    if (!label || (label.rest !== '' && !label.separated)) return;
    fates.set(index, 'keywords');
    if (label.rest !== '') {
      read(label.rest);
      return;
    }
    // Below a bare label stands either one line of keywords, or one keyword a line.
    for (let item = index + 1; draft.lines[item]?.fate === 'open'; item++) {
      const { text } = draft.lines[item]!;
      if (isParagraph(text) || (item > index + 1 && wordCount(text) > KEYWORD_WORDS)) break;
      fates.set(item, 'keywords');
      if (read(text).length > 1) break;
    }
  });
  return decide({ ...draft, keywords: [...new Set(keywords)], doubts }, fates);
};
