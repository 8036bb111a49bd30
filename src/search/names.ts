import { nameRecords, type NameRecord } from '../archive/names.ts';
import { readEntities, readTags } from '../archive/vocabulary-files.ts';

/** The names and subjects of an archive. */
export type NameTable = readonly NameRecord[];

/** Reads the names and subjects that an archive's content folder lists. */
export async function readNames(root: string): Promise<NameTable> {
  return nameRecords(await readEntities(root), await readTags(root));
}
