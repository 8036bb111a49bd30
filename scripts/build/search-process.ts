import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { ContentRead } from '../../src/archive/archive-content.ts';
import { heldArticles } from '../../src/archive/reading/read-archive.ts';
import { buildArchiveIndex } from '../../src/search/build-archive-index.ts';
import { answerOnce } from './processes.ts';

// The part of `npm run build` that writes the search index of the content that was read into the
// folder that is given, but for what an earlier index has already.
const [folder, content, previous] = process.argv.slice(2);
await answerOnce(async () => {
  const { places, read } = deserialize(readFileSync(content!)) as ContentRead;
  return await buildArchiveIndex(places.root, folder!, previous, heldArticles(places, read));
});
