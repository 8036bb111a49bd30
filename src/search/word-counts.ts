import { cliticReadings } from '../text/clitics.ts';
import { isStopWord } from '../text/stop-words.ts';
import { beginsWithOwnWaw } from '../text/own-waw.ts';
import { nounFamily } from '../text/broken-plurals.ts';
import { stemArabic, withoutArticle } from '../text/stem-arabic.ts';

/** How often each folded word, and each Arabic stem, stands in the archive. */
export interface WordCounts {
  /** How a folded word was first written; only where that is not the folded word itself. */
  readonly written: Map<string, string>;
  readonly forms: Map<string, number>;
  readonly stems: Map<string, number>;
}

export function emptyWordCounts(): WordCounts {
  return { written: new Map(), forms: new Map(), stems: new Map() };
}

/** Counts the Arabic stems of words whose forms are counted. */
export function countStems({ forms, stems }: WordCounts): void {
  for (const [word, count] of forms) {
    const stem = stemArabic(word);
    stems.set(stem, (stems.get(stem) ?? 0) + count);
  }
}

/**
 * The word that an Arabic word hides behind clitics (و ف ب ك ل س), or null. Letters cannot tell:
 * the archive's own words do. A reading counts where what remains is itself a word of the archive,
 * and no rare one beside the whole. A word that stands with the article somewhere is a noun that
 * begins with that letter (الوزير, البلاد): clitics never follow the article.
 */
export function behindClitic(word: string, counts: WordCounts): string | null {
  if (word.startsWith('و') && isStopWord(word.slice(1))) return word.slice(1);
  if (withoutArticle(word) !== word || beginsWithOwnWaw(word)) return null;
  if (counts.forms.has(`ال${word}`)) return null;
  const whole = counts.forms.get(word) ?? 0;
  for (const reading of cliticReadings(word)) {
    const rest = counts.forms.get(reading) ?? 0;
    const family = counts.stems.get(stemArabic(reading)) ?? 0;
    const known = nounFamily(reading).length > 0 && nounFamily(word).length === 0;
    if (known || 8 * rest >= whole || 4 * family >= whole) return reading;
    // و is by far the commonest clitic, and few words begin with it: it needs no other witness.
    if (word.startsWith('و') && reading === word.slice(1)) return reading;
  }
  return null;
}
