import type { WordCounts } from './word-counts.ts';

/**
 * The commonest words of a volume, kept beside it for the vocabulary of the archive: no browser reads
 * them. A line holds the words that stand equally often, and begins with how often; a word is followed
 * by how it was written first, if not so.
 */
export const COMMON_WORDS = 'words.bin';

/** Rarer words of a large volume are as likely slips as words; a small volume has not so many. */
const MOST = 25_000;
const LEAST_LENGTH = 3;

const BETWEEN_WORDS = '\t';
const BEFORE_WRITTEN = '=';

/** Whether a word can be offered instead of another. */
export function canBeOffered(word: string): boolean {
  return word.length >= LEAST_LENGTH && !/\d/u.test(word);
}

/** Lists the commonest words of a volume, the commonest first. */
export function listCommonWords({ forms, written }: WordCounts): string {
  const byCount = Map.groupBy([...forms.keys()].filter(canBeOffered), (word) => forms.get(word)!);
  const lines: string[] = [];
  let listed = 0;
  for (const [count, words] of [...byCount].sort(([a], [b]) => b - a)) {
    const kept = words.sort().slice(0, MOST - listed);
    const texts = kept.map((word) => {
      const as = written.get(word);
      return as === undefined ? word : word + BEFORE_WRITTEN + as;
    });
    lines.push([count, ...texts].join(BETWEEN_WORDS));
    if ((listed += kept.length) === MOST) break;
  }
  return lines.join('\n');
}

/** How often words stand in an archive, and how they were written first. */
export interface WordForms {
  readonly forms: Map<string, number>;
  readonly written: Map<string, string>;
}

/** Adds what {@link listCommonWords} listed of a volume to those of an archive. */
export function addCommonWords({ forms, written }: WordForms, list: string): void {
  for (const line of list.split('\n')) {
    const [count, ...words] = line.split(BETWEEN_WORDS);
    for (const each of words) {
      const end = each.indexOf(BEFORE_WRITTEN);
      const word = end < 0 ? each : each.slice(0, end);
      const before = forms.get(word);
      if (before === undefined && end >= 0) written.set(word, each.slice(end + 1));
      forms.set(word, (before ?? 0) + Number(count));
    }
  }
}
