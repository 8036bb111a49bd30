import { parseArgs } from 'node:util';
import { contentRoot } from '../src/archive/content-folder.ts';
import { visibleName } from './ingest/inputs.ts';
import { openProgress } from './ingest/progress.ts';
import { writeReport } from './ingest/write-report.ts';
import type { Verification } from './verify/problem.ts';
import { verifyArchive } from './verify/verify-archive.ts';
import { isBag, verifyBag } from './verify/verify-bag.ts';

const HELP = `Proves that the archive is whole and says what its captures say.

  npm run verify [-- [--json <file>] [<bag>]]

Every article's file is a valid record in its place; its capture is there, with the digest and length
recorded; title, text, repairs and removals together are the capture's text; what is quoted stands in
it; dates agree with the words that state them, with each other and with today; tags, sources,
printings of one article and recalled articles exist; no capture is without its article, and nothing
else lies about; entities are told apart. One line a problem.

Given the folder of a bag (BagIt, RFC 8493; \`npm run export\` makes one), it checks its manifests, that
no file is missing or too many, and the archive in it.

  --json <file>   write the report as JSON, '-' for standard output:
                  { "whole": true, "checked": { "articles": 5, … }, "problems": [ { "file", "problem" } … ] }
  --help          this text

RASAD_CONTENT names another content folder. Exit code: 0 all true, 1 problems, 2 the command cannot run.`;

/** Where the files of a report lie, as it is printed. */
type Place = 'content/' | '';

async function verify(bag: string | undefined): Promise<Verification> {
  const progress = openProgress();
  const show = (done: number, all: number) => progress.show(done, all);
  try {
    if (bag === undefined) return await verifyArchive(contentRoot(), Date.now(), show);
    if (await isBag(bag)) return await verifyBag(bag, Date.now(), show);
    throw new Error(`${visibleName(bag)} is not a bag: it has no bagit.txt`);
  } finally {
    progress.close();
  }
}

function print(place: Place, { checked, problems }: Verification): void {
  for (const { file, problem } of problems) {
    console.error(`${place}${visibleName(file)}: ${visibleName(problem)}`);
  }
  const counts = Object.entries(checked).map(([what, count]) => `${count} ${what}`);
  const found = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  console.log(`${counts.join(', ')}: ${problems.length === 0 ? 'all true' : found}`);
}

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, json: { type: 'string' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const [bag, ...others] = positionals;
    if (others.length > 0) throw new Error('Give one bag, or none for the archive itself.');
    const verification = await verify(bag);
    const whole = verification.problems.length === 0;
    if (values.json !== '-') print(bag === undefined ? 'content/' : '', verification);
    if (values.json !== undefined) await writeReport(values.json, { whole, ...verification });
    return whole ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
