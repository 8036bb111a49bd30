import { contentRoot } from '../src/archive/content-folder.ts';
import { buildArchiveIndex } from '../src/search/build-archive-index.ts';

// The part of `npm run build` that runs beside the pages: writes the index of the content folder
// into the folder that is given, and what it has written to the parent process.
const [folder] = process.argv.slice(2);
try {
  process.send?.(await buildArchiveIndex(contentRoot(), folder!));
} catch (error) {
  process.send?.({ problem: (error as Error).message });
  process.exitCode = 1;
}
