import type { Repair } from '../../../src/archive/article.ts';
import type { Line } from '../lines.ts';
import { chooseSpelling } from './choose-spelling.ts';
import { ZWNJ, type PersianSpellings } from './persian-spellings.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Letters that have no marks and are Persian on either keyboard. */
const PLAIN_WORD = /^[ء-غف-يپچژکگی]+$/u;
/** Where a text has a space for a joiner, these stand as words. */
const AFFIXES = new Set(['می', 'نمی', 'ها', 'های', 'هایی', 'تر', 'ترین', 'اند', 'ای', 'ام']);

/** A word between quotation marks is a name, which no dictionary knows: «بیرقدار». */
const QUOTE = /["'«»“”‘’]/u;

function isQuoted(text: string, start: number, end: number): boolean {
  return QUOTE.test(text[start - 1] ?? '') && QUOTE.test(text[end] ?? '');
}

/** How much must be missing before a text is taken to have lost its joiners, and not to write so. */
const LEAST_REPAIRS = 3;
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.02;

/** The letters of the Persian keyboard for those of the Arabic one. */
function persianLetters(word: string): string {
  return word.replaceAll('ي', 'ی').replaceAll('ى', 'ی').replaceAll('ك', 'ک');
}

/** A captured word with the joiners of its spelling: its letters stay as they were typed. */
function withJoinersOf(captured: string, spelling: string): string {
  let at = 0;
  let word = '';
  for (const character of spelling) word += character === ZWNJ ? ZWNJ : captured[at++];
  return word;
}

/**
 * Says which words of a Persian text have lost a joiner (U+200C) each, where that befell the whole
 * text: it has none at all, at least three words of two kinds miss one, these are 2% of its words
 * and twice as many as the affixes that stand apart. Else nothing is repaired: joined plurals are
 * the way of older books, spaces that of others.
 *
 * @param lines of the reading text, with their offsets in the capture.
 */
export function restoreJoiners(lines: readonly Line[], spellings: PersianSpellings): Repair[] {
  if (lines.some(({ text }) => text.includes(ZWNJ))) return [];
  const repairs: Repair[] = [];
  let words = 0;
  let apart = 0;
  for (const { text, start } of lines) {
    let before = '';
    for (const { 0: captured, index } of text.matchAll(WORD)) {
      const word = persianLetters(captured);
      words++;
      if (AFFIXES.has(word)) apart++;
      const isName = isQuoted(text, index, index + captured.length);
      const spelling =
        PLAIN_WORD.test(word) && !isName ? chooseSpelling(word, before, spellings) : null;
      before = word;
      if (spelling === null) continue;
      const from = start + index;
      const repaired = withJoinersOf(captured, spelling);
      const end = from + captured.length;
      repairs.push({ basis: 'dictionary', start: from, end, captured, repaired });
    }
  }
  const kinds = new Set(repairs.map(({ captured }) => captured)).size;
  const isLost =
    repairs.length >= LEAST_REPAIRS &&
    kinds >= LEAST_WORDS &&
    repairs.length >= LEAST_SHARE * words &&
    repairs.length > 2 * apart;
  return isLost ? repairs : [];
}
