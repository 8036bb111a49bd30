import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import { readArchiveContent } from '../../src/archive/archive-content.ts';
import { answerOnce } from './processes.ts';

// The part of `npm run build` that reads the content, beside the bundling of the site: writes what it
// says into the file that is given.
const [memory, code, target] = process.argv.slice(2);
await answerOnce(async () => {
  const content = await readArchiveContent({ folder: memory!, code: code! });
  await mkdir(path.dirname(target!), { recursive: true });
  await writeFile(target!, serialize(content));
  return { articles: content.articles.length };
});
