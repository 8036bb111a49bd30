import { decide, type Fate, type Step } from './draft.ts';
import { labelSet, matchLabel } from './labels.ts';
import { PHRASES } from './phrase-files.ts';
import { isParagraph, letterKey, phraseKey, wordCount } from './shape.ts';

const LABELS = labelSet(PHRASES.keywords.label);
const SEPARATORS = /\s*[،,;؛|•·/#\t]\s*|\s+[-–—]\s+/u;
const KEYWORD_WORDS = 3;

/**
 * Splits a keyword line. Where it has no separators, it is split against known phrases (as
 * {@link phraseKey}), longest first; what stands between two of them is a keyword itself.
 */
export function splitKeywords(line: string, phrases: ReadonlySet<string>): string[] {
  if (SEPARATORS.test(line.replace(/^\s*#/u, ''))) {
    return line.split(SEPARATORS).filter((keyword) => letterKey(keyword) !== '');
  }
  const words = line.replace(/^\s*#/u, '').split(/\s+/u).filter(Boolean);
  const keywords: string[] = [];
  let unknown: string[] = [];
  const flush = () => {
    if (unknown.length > 0) keywords.push(unknown.join(' '));
    unknown = [];
  };
  for (let at = 0; at < words.length;) {
    let end = words.length;
    while (end > at && !phrases.has(phraseKey(words.slice(at, end).join(' ')))) end--;
    if (end === at) {
      unknown.push(words[at++]!);
      continue;
    }
    flush();
    keywords.push(words.slice(at, end).join(' '));
    at = end;
  }
  flush();
  return keywords;
}

/** Removes the keyword line with its label, and reads the publisher's keywords off it. */
export const removeKeywords: Step = (draft, { tagPhrases }) => {
  const fates = new Map<number, Fate>();
  const keywords = [...draft.keywords];
  const doubts = [...draft.doubts];
  const phrases = new Set(tagPhrases.keys());
  const read = (text: string) => {
    const found = splitKeywords(text, phrases);
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
