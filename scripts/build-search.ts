import { contentRoot } from '../src/archive/content-folder.ts';
import { buildArchiveIndex } from '../src/search/build-archive-index.ts';

// The part of `npm run build` that runs beside the pages: writes the index of the content folder
// into the folder that is given, but for what an earlier index has already, and tells the parent.
const [folder, previous] = process.argv.slice(2);
// Nobody waits for the result of a build that has ended.
process.on('disconnect', () => process.exit());
const answer = (message: object) => process.send?.(message, () => process.disconnect());
try {
  answer(await buildArchiveIndex(contentRoot(), folder!, previous));
} catch (error) {
  answer({ problem: (error as Error).message });
}
