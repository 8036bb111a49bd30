import { FACETS, type Facet } from './answer.ts';
import type { FacetIndex } from './facets.ts';
import type { VolumeEntry } from './manifest.ts';
import { remembered } from './remembered.ts';
import { VolumeReader, type ReadFile } from './volume-reader.ts';

/** A volume that can be asked. */
export interface OpenVolume {
  readonly entry: VolumeEntry;
  readonly reader: VolumeReader;
  /** The index's ids of its articles, by number: the volume's folder, and the number. */
  readonly ids: readonly string[];
}

/** Opens volumes as searches come to need them, each once. */
export function volumeOpener(read: ReadFile): (entry: VolumeEntry) => Promise<OpenVolume> {
  return remembered(async (entry: VolumeEntry) => {
    const reader = await VolumeReader.open(entry, read);
    const ids = Array.from({ length: reader.articles }, (_, number) => `${entry.folder}${number}`);
    return { entry, reader, ids };
  });
}

/** The articles of some volumes that have each value, by facet. */
export async function facetIndex(volumes: readonly OpenVolume[]): Promise<FacetIndex> {
  const index = Object.fromEntries(
    FACETS.map((facet) => [facet, new Map<string, Set<string>>()]),
  ) as Record<Facet, Map<string, Set<string>>>;
  const read = volumes.map(async ({ ids, reader }) => ({ ids, facets: await reader.facets() }));
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
