import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serialize } from 'node:v8';
import { contentRoot } from '../src/archive/content-folder.ts';
import { deriveFromTexts } from '../src/archive/derive-texts.ts';
import { TextsMemory } from '../src/archive/texts-memory.ts';
import { readEntities } from '../src/archive/vocabulary-files.ts';

// The part of `npm run build` that reads the texts, beside the bundling of the site: writes what they
// say into the file that is given.
const [folder, code, target] = process.argv.slice(2);
// Nobody waits for the result of a build that has ended.
process.on('disconnect', () => process.exit());
const answer = (message: object) => process.send?.(message, () => process.disconnect());
try {
  const memory = new TextsMemory(folder!, code!);
  const derived = await deriveFromTexts(await readEntities(contentRoot()), memory);
  await mkdir(path.dirname(target!), { recursive: true });
  await writeFile(target!, serialize(derived));
  answer({ done: true });
} catch (error) {
  answer({ problem: (error as Error).message });
}
