import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The keys of a volume, kept in its folder for the directory of keys: no browser reads them. */
const KEYS = 'keys.bin';

/** Passes on what is written of each key, and lists the keys. */
export function* listingKeys<T extends { readonly key: string }>(
  keys: Iterable<T>,
  list: string[],
): Generator<T> {
  for (const each of keys) {
    list.push(each.key);
    yield each;
  }
}

/** Keeps the keys of a volume, which are ascending by UTF-16 units. */
export function writeVolumeKeys(folder: string, keys: readonly string[]): void {
  // It is read once a build, and compressing it well would take longer than reading it ever does.
  writeFileSync(path.join(folder, KEYS), gzipSync(keys.join('\n'), { level: 1 }));
}

/** The keys that {@link writeVolumeKeys} kept. */
export function readVolumeKeys(folder: string): string[] {
  return gunzipSync(readFileSync(path.join(folder, KEYS)))
    .toString('utf8')
    .split('\n')
    .filter((key) => key !== '');
}
