import { cliticReadings } from '../../text/clitics.ts';
import { stemArabic } from '../../text/stem-arabic.ts';
import { stemPersian } from '../../text/stem-persian.ts';
import { spelled } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { bareWord, stemEdge } from './name-index.ts';

/** A folded word as it may stand in a name. */
export interface WordEdges {
  /** Where the name may go on behind the word. */
  readonly inner: readonly string[];
  /** Where the word is the name's last: without an ending that is written to the name. */
  readonly last: readonly { readonly edge: string; readonly ending: number }[];
}

/** A way to read the first word of a name: how many letters are clitics, and what is behind them. */
export interface Reading {
  readonly cliticLength: number;
  readonly edges: WordEdges;
}

/**
 * Endings of Persian that are no part of a name, where nothing else can be meant: the plural, and the
 * ezafe's ی behind ا, و and the silent ه (آمریکای, مسکوی, ترکیه‌ی).
 */
const PERSIAN_ENDINGS = [/(?<=..)(?:هایی|های|ها)$/u, /(?<=...[او])ی$/u, /(?<=...[^او]ه)ی$/u];

/**
 * Edges of a folded word of a text in a language; of any language where it is null.
 *
 * @param bare whether the article has been taken off already.
 */
export function wordEdges(word: string, language: Language | null, bare = false): WordEdges {
  const inner = new Set([word]);
  if (language !== 'fa') inner.add(bare ? word : bareWord(word)).add(stemEdge(stemArabic(word)));
  if (language !== 'ar') inner.add(stemEdge(stemPersian(word)));
  const last = PERSIAN_ENDINGS.flatMap((ending) => {
    const without = language === 'ar' ? word : word.replace(ending, '');
    return without === word ? [] : [{ edge: without, ending: word.length - without.length }];
  });
  return { inner: [...inner], last };
}

/** Clitics stand before the name; the article is the name's own, of لل its second letter. */
function cliticLength(prefix: string): number {
  if (prefix.endsWith('ال')) return prefix.length - 2;
  if (prefix.endsWith('لل')) return prefix.length - 1;
  return prefix.length;
}

/**
 * The readings of the first word of a name, the surest first: as written, then behind clitics. The
 * س of the future stands before verbs, never before a name; Persian joins only و to the next word.
 */
export function readings(word: string, language: Language | null): Reading[] {
  const found: Reading[] = [{ cliticLength: 0, edges: wordEdges(word, language) }];
  for (const rest of cliticReadings(word, 2)) {
    const prefix = word.slice(0, word.length - rest.length);
    if (prefix.includes('س') || (language === 'fa' && prefix !== 'و')) continue;
    found.push({
      cliticLength: cliticLength(prefix),
      edges: wordEdges(spelled(rest), language, /[ال]ل$/u.test(prefix)),
    });
  }
  return found;
}
