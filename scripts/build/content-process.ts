import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import { readArchiveContent } from '../../src/archive/archive-content.ts';
import type { ListedArticle } from '../../src/search/build-archive-index.ts';
import { answerOnce } from './processes.ts';

// The part of `npm run build` that reads the content, beside the bundling of the site: writes what it
// says into one of the files that are given, and what the search index must know of it into the other.
const [memory, code, target, listed] = process.argv.slice(2);
await answerOnce(async () => {
  const content = await readArchiveContent({ folder: memory!, code: code! });
  await mkdir(path.dirname(target!), { recursive: true });
  await writeFile(target!, serialize(content));
  const list = content.articles.map(({ id, file, date, publisher, digest }): ListedArticle => ({
    id,
    file,
    date,
    publisher,
    digest,
  }));
  await writeFile(listed!, serialize(list));
  return { articles: content.articles.length };
});
