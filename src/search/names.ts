import { nameRecords, type NameRecord } from '../archive/names.ts';
import { readEntities, readTags } from '../archive/vocabulary-files.ts';
import type { PackedName } from './manifest.ts';

/** The names and subjects of an archive. */
export type NameTable = readonly NameRecord[];

/** Reads the names and subjects that an archive's content folder lists. */
export async function readNames(root: string): Promise<NameTable> {
  return nameRecords(await readEntities(root), await readTags(root));
}

/** Packs a name for the browser. */
export function packName({ id, kind, label, spellings, demonyms, short }: NameRecord): PackedName {
  const labels = [label.ar, label.fa, label.en] as const;
  const further = [...spellings, ...demonyms].filter((spelling) => !labels.includes(spelling));
  return [id, kind === 'tag' ? 1 : 0, labels, further, short];
}
