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
export function packName({ id, kind, label, wordings }: NameRecord): PackedName {
  const labels = [label.ar, label.fa, label.en] as const;
  const asked = wordings.filter(({ inQueries }) => inQueries);
  const further = (short: boolean) => {
    const texts = asked.flatMap(({ role, text }) => ((role === 'short') === short ? [text] : []));
    return [...new Set(texts)].filter((text) => !labels.includes(text));
  };
  return [id, kind === 'tag' ? 1 : 0, labels, further(false), further(true)];
}
