/** A word of the archive: folded, and as it is written there. */
export interface VocabularyWord {
  readonly folded: string;
  readonly written: string;
}

/** Edits that turn one word into another: Damerau–Levenshtein, optimal string alignment; `most` + 1 where there are more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, beforeLast[j - 2]! + 1);
      }
      row.push(edits);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** One edit may be a slip in a short word, two in a long one; a very short word has no typos. */
export function mostEdits(word: string): number {
  if (word.length < 4) return word.length === 3 ? 1 : 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * The word of a vocabulary that a mistyped, folded word most likely is, or null.
 *
 * @param vocabulary words, the commonest first: among equally close ones the first wins.
 */
export function closestWord(
  word: string,
  vocabulary: readonly VocabularyWord[],
): VocabularyWord | null {
  let closest: VocabularyWord | null = null;
  let fewest = mostEdits(word) + 1;
  for (const candidate of vocabulary) {
    const edits = editDistance(word, candidate.folded, fewest - 1);
    if (edits > 0 && edits < fewest) {
      closest = candidate;
      fewest = edits;
      if (edits === 1) break;
    }
  }
  return closest;
}
