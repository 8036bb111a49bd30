import { buildSeam } from '../../src/archive/build-seam.ts';
import { answerOnce } from './processes.ts';
import { makeSiteBundle } from './site-bundle.ts';

// The part of `npm run build` that has Astro bundle the site, when the code has changed: the memory
// that this takes is free again when pages are made.
const [root, folder] = process.argv.slice(2);
buildSeam.bundlesOnly = true;
await answerOnce(async () => {
  await makeSiteBundle(root!, folder!);
  return {};
});
