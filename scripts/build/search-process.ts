import { contentRoot } from '../../src/archive/content-folder.ts';
import { buildArchiveIndex } from '../../src/search/build-archive-index.ts';
import { answerOnce } from './processes.ts';

// The part of `npm run build` that writes the search index of the content folder into the folder that
// is given, but for what an earlier index has already.
const [folder, previous] = process.argv.slice(2);
await answerOnce(() => buildArchiveIndex(contentRoot(), folder!, previous));
