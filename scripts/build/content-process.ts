import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { readArchiveContent } from '../../src/archive/archive-content.ts';
import { contentRoot } from '../../src/archive/content-folder.ts';
import type { ReadingAnswer, ReadingPlaces } from '../../src/archive/reading/reading-tasks.ts';
import { answerOnce, Processes } from './processes.ts';

// The part of `npm run build` that reads the content, beside the bundling of the site: writes into the
// file that is given what was read and where it lies.
const [memory, code, target] = process.argv.slice(2);
await answerOnce(async () => {
  const places: ReadingPlaces = { root: contentRoot(), memory: memory!, code: code! };
  const given = [JSON.stringify(places)];
  const processes = new Processes('reading-process.ts', given, availableParallelism());
  try {
    const content = await readArchiveContent({ folder: memory!, code: code! }, (tasks) =>
      processes.run<ReadingAnswer>(tasks),
    );
    await mkdir(path.dirname(target!), { recursive: true });
    await writeFile(target!, serialize(content));
    return { articles: content.count };
  } finally {
    processes.end();
  }
});
