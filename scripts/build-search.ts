import { contentRoot } from '../src/archive/content-folder.ts';
import { buildArchiveIndex } from '../src/search/build-archive-index.ts';

// The part of `npm run build` that runs beside the pages: writes the index of the content folder
// into the folder that is given, but for what an earlier index has already, and tells the parent.
const [folder, previous] = process.argv.slice(2);
try {
  process.send?.(await buildArchiveIndex(contentRoot(), folder!, previous));
} catch (error) {
  process.send?.({ problem: (error as Error).message });
  process.exitCode = 1;
}
