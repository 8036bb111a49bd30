import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { deserialize } from 'node:v8';
import { contentRoot } from '../../src/archive/content-folder.ts';
import {
  archiveVolumeMaker,
  buildArchiveIndex,
  type ListedArticle,
} from '../../src/search/build-archive-index.ts';
import type { VolumeTask } from '../../src/search/make-volume.ts';
import { answerOnce, runTasks } from './processes.ts';

/** What the process that builds the search index is given. */
export interface SearchTask {
  /** Where the index is made. */
  readonly folder: string;
  /** An earlier index. */
  readonly previous: string | null;
  /** A file with what must be known of the articles. */
  readonly articles: string;
}

/** Below so many articles other processes cost more than they save. */
const FEW_ARTICLES = 1_000;

const root = contentRoot();
const { folder, previous, articles } = JSON.parse(process.argv[2]!) as SearchTask;

async function makeVolumes(tasks: readonly VolumeTask[]): Promise<void> {
  const all = tasks.reduce((sum, { places }) => sum + places.length, 0);
  const processes = all < FEW_ARTICLES ? 1 : Math.min(tasks.length, availableParallelism());
  if (processes < 2) {
    const make = await archiveVolumeMaker(root, folder);
    for (const task of tasks) await make(task);
    return;
  }
  // The largest first: the last to end are then short.
  const ordered = tasks.toSorted((a, b) => b.places.length - a.places.length);
  const file = `${folder}.tasks.json`;
  await writeFile(file, JSON.stringify(ordered));
  await runTasks('volume-process.ts', [folder, file], [...ordered.keys()], processes, () => {});
  await rm(file);
}

// The part of `npm run build` that writes the search index of the content folder, but for what an
// earlier index has already.
await answerOnce(() =>
  buildArchiveIndex(root, folder, {
    makeVolumes,
    ...(previous && { previous }),
    articles: deserialize(readFileSync(articles)) as ListedArticle[],
  }),
);
