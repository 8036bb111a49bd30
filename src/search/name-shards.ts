import { buildNameIndex, type NameNode } from '../archive/mentions/name-index.ts';
import { readings } from '../archive/mentions/word-edges.ts';
import { wording, type NameRecord } from '../archive/names.ts';
import { words } from '../text/words.ts';
import type { PackedName } from './manifest.ts';
import { remembered } from './remembered.ts';

/** Names of the archive, by the first letter of a wording: a query needs those of its own words. */

/** The letter under which an edge of the name index is kept; a stem's sign is no letter. */
function letterOf(edge: string): string {
  return edge.replace(/^~/u, '').slice(0, 1);
}

/** Where the names of a letter lie in a bundle. */
export function shardPath(letter: string): string {
  return `names/${letter.codePointAt(0)!.toString(16)}.json`;
}

/** Packs the names of an archive for the browser: a list for each letter that a wording begins with. */
export function nameShards(names: readonly NameRecord[]): Map<string, PackedName[]> {
  const shards = new Map<string, PackedName[]>();
  for (const name of names) {
    const { id, kind, label } = name;
    const byLetter = new Map<string, { long: string[]; short: string[] }>();
    const packedAlready = new Set<string>();
    for (const each of name.wordings.filter(({ inQueries }) => inQueries)) {
      // Spellings that fold alike are one here, and every one of them is a key to it.
      const folded = `${each.role === 'short'} ${words(each.text)
        .map(({ text }) => text)
        .join(' ')}`;
      if (packedAlready.has(folded)) continue;
      packedAlready.add(folded);
      const edges = buildNameIndex([{ ...name, wordings: [{ ...each, near: [] }] }]).next.keys();
      for (const letter of new Set([...edges].map(letterOf))) {
        const texts = byLetter.get(letter) ?? { long: [], short: [] };
        byLetter.set(letter, texts);
        texts[each.role === 'short' ? 'short' : 'long'].push(each.text);
      }
    }
    for (const [letter, { long, short }] of byLetter) {
      const labels = [label.ar, label.fa, label.en] as const;
      const packed: PackedName = [id, kind === 'tag' ? 1 : 0, labels, long, short];
      shards.set(letter, [...(shards.get(letter) ?? []), packed]);
    }
  }
  return shards;
}

function unpack([id, subject, [ar, fa, en], spellings, short]: PackedName): NameRecord {
  return {
    id,
    kind: subject ? 'tag' : 'entity',
    label: { ar, fa, en },
    wordings: [
      ...spellings.map((text) => wording(text)),
      ...short.map((text) => wording(text, 'short')),
    ],
  };
}

/** The letters that names in a text may begin with, whatever clitics stand before them. */
function lettersOf(text: string): Set<string> {
  const edges = words(text).flatMap(({ text: word }) =>
    readings(word, null).flatMap((reading) => reading.edges.inner),
  );
  return new Set(edges.map(letterOf));
}

/** The names of an archive, loaded a letter at a time as queries need them. */
export class NameShards {
  readonly #letters: ReadonlySet<string>;
  readonly #load: (letter: string) => Promise<void>;
  readonly #names = new Map<string, NameRecord>();
  #index: NameNode | null = null;

  /** @param letters those that some name begins with. */
  constructor(letters: string, readText: (path: string) => Promise<string>) {
    this.#letters = new Set(letters);
    this.#load = remembered(async (letter) => this.#add(await readText(shardPath(letter))));
  }

  /** An index of names that has at least those in a text. */
  async indexFor(text: string): Promise<NameNode> {
    const wanted = [...lettersOf(text)].filter((letter) => this.#letters.has(letter));
    await Promise.all(wanted.map(this.#load));
    this.#index ??= buildNameIndex([...this.#names.values()]);
    return this.#index;
  }

  #add(text: string): void {
    for (const name of (JSON.parse(text) as PackedName[]).map(unpack)) {
      const known = this.#names.get(name.id);
      const wordings = [...(known?.wordings ?? []), ...name.wordings];
      this.#names.set(name.id, { ...name, wordings });
    }
    this.#index = null;
  }
}
