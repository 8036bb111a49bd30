import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';
import { readArchiveContent } from '../../src/archive/archive-content.ts';
import { contentRoot } from '../../src/archive/content-folder.ts';
import type { ReadingAnswer, ReadingPlaces } from '../../src/archive/reading/reading-tasks.ts';
import type { ListedArticle } from '../../src/search/build-archive-index.ts';
import { answerOnce, Processes } from './processes.ts';

// The part of `npm run build` that reads the content, beside the bundling of the site: writes into one
// of the files that are given what was read and where it lies, and what the search index must know of
// the articles into the other.
const [memory, code, target, listed] = process.argv.slice(2);
await answerOnce(async () => {
  const places: ReadingPlaces = { root: contentRoot(), memory: memory!, code: code! };
  const given = [JSON.stringify(places)];
  const processes = new Processes('reading-process.ts', given, availableParallelism());
  try {
    const { content, articles } = await readArchiveContent(places, (tasks) =>
      processes.run<ReadingAnswer>(tasks),
    );
    await mkdir(path.dirname(target!), { recursive: true });
    await writeFile(target!, serialize(content));
    const list = articles.map(({ id, file, date, publisher, digest }): ListedArticle => ({
      id,
      file,
      date,
      publisher,
      digest,
    }));
    await writeFile(listed!, serialize(list));
    return { articles: articles.length };
  } finally {
    processes.end();
  }
});
