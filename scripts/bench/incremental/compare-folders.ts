import { fileDigests } from '../../build/file-digests.ts';

/** Files that are not the same in two folders, byte for byte, as lines that say where they differ. */
export async function folderDifferences(left: string, right: string): Promise<string[]> {
  const [first, second] = await Promise.all([fileDigests(left), fileDigests(right)]);
  const files = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return files.flatMap((file) => {
    if (first[file] === second[file]) return [];
    if (first[file] === undefined) return [`${file}: missing in ${left}`];
    if (second[file] === undefined) return [`${file}: left over in ${left}`];
    return [`${file}: other bytes`];
  });
}
