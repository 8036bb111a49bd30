import { makeEdit } from './edits.ts';

// Makes one change of a kind to a content folder, for benchmarks, and says what it did.
const [root, kind] = process.argv.slice(2);
console.log(await makeEdit(root!, kind!, 1));
