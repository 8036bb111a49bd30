import { FACETS, type Facet } from './answer.ts';
import type { FacetIndex } from './facets.ts';
import type { VolumeEntry } from './manifest.ts';
import { remembered } from './remembered.ts';
import { VolumeReader, type ReadFile } from './volume-reader.ts';

/** A volume that can be asked; no file of it is read before it is. */
export interface OpenVolume {
  readonly entry: VolumeEntry;
  /** Opens it, once. */
  readonly reader: () => Promise<VolumeReader>;
  /** The index's ids of its articles, by number: the volume's folder, and the number. */
  readonly ids: readonly string[];
}

/** Makes a volume one that can be asked. */
export function openVolume(entry: VolumeEntry, read: ReadFile): OpenVolume {
  const reader = remembered<void, VolumeReader>(() => VolumeReader.open(entry, read));
  let ids: readonly string[] | undefined;
  return {
    entry,
    reader,
    get ids() {
      ids ??= Array.from({ length: entry.articles }, (_, number) => `${entry.folder}${number}`);
      return ids;
    },
  };
}

/** The articles of some volumes that have each value, by facet. */
export async function facetIndex(volumes: readonly OpenVolume[]): Promise<FacetIndex> {
  const index = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map<string, Set<string>>()]),
  ) as Record<Facet, Map<string, Set<string>>>;
  const read = volumes.map(async ({ ids, reader }) => ({
    ids,
    facets: await (await reader()).facets(),
  }));
  for (const { ids, facets } of await Promise.all(read)) {
    for (const [facet, values] of facets) {
      const known = index[facet as Facet];
      for (const [value, numbers] of values) {
        const having = known.get(value) ?? new Set<string>();
        known.set(value, having);
        for (const number of numbers) having.add(ids[number]!);
      }
    }
  }
  return index;
}
