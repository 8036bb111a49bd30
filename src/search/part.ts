import type { ArticleDates } from './article-dates.ts';
import type { KeyDirectory } from './key-directory.ts';
import { KeyLookup } from './lookup.ts';
import type { VolumeEntry } from './manifest.ts';
import { facetIndex, type OpenVolume } from './open-volumes.ts';
import { remembered } from './remembered.ts';

/** How many articles some volumes hold. */
export function articlesIn(entries: readonly VolumeEntry[]): number {
  return entries.reduce((sum, { articles }) => sum + articles, 0);
}

/** The volumes that a search is asked of, and what they remember of earlier ones. */
export class Part {
  readonly volumes: readonly OpenVolume[];
  readonly lookup: KeyLookup;

  constructor(
    volumes: readonly OpenVolume[],
    directory: KeyDirectory | null,
    meanLength: number | undefined,
  ) {
    this.volumes = volumes;
    this.lookup = new KeyLookup(
      volumes,
      directory,
      meanLength === undefined ? undefined : () => Promise.resolve(meanLength),
    );
  }

  /** The folders of the volumes that hold these articles, in a string; by it what belongs to them is remembered. */
  foldersOf(ids: Iterable<string>): string {
    return [...new Set(Array.from(ids, (id) => id.slice(0, id.indexOf('/') + 1)))].sort().join('');
  }

  #within(folders: string): readonly OpenVolume[] {
    return this.volumes.filter(({ entry }) => folders.includes(entry.folder));
  }

  /** The values of the articles of some of its volumes, by facet. */
  readonly facets = remembered((folders: string) => facetIndex(this.#within(folders)));

  /** The dates of the articles of some of its volumes. */
  readonly dates = remembered(async (folders: string): Promise<ArticleDates> => {
    const { ArticleDates } = await import('./article-dates.ts');
    return ArticleDates.read(this.#within(folders));
  });
}
