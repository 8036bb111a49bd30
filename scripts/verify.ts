import { parseArgs } from 'node:util';
import { contentRoot } from '../src/archive/content-folder.ts';
import { visibleName } from './ingest/inputs.ts';
import { openProgress } from './ingest/progress.ts';
import { writeReport } from './ingest/write-report.ts';
import type { Verification } from './verify/problem.ts';
import { verifyArchive } from './verify/verify-archive.ts';

const HELP = `Proves that the archive is whole and says what its captures say.

  npm run verify [-- --json <file>]

Every article's file is a valid record in its place; its capture is there, with the digest and length
recorded; title, text, repairs and removals together are the capture's text; what is quoted stands in
it; dates agree with the words that state them, with each other and with today; tags, sources,
printings of one article and recalled articles exist; no capture is without its article, and nothing
else lies about; entities are told apart. One line a problem.

  --json <file>   write the report as JSON, '-' for standard output:
                  { "whole": true, "checked": { "articles": 5, … }, "problems": [ { "file", "problem" } … ] }
  --help          this text

RASAD_CONTENT names another content folder. Exit code: 0 all true, 1 problems, 2 the command cannot run.`;

async function verify(): Promise<Verification> {
  const progress = openProgress();
  try {
    return await verifyArchive(contentRoot(), Date.now(), (done, all) => progress.show(done, all));
  } finally {
    progress.close();
  }
}

function print({ checked, problems }: Verification): void {
  for (const { file, problem } of problems) {
    console.error(`content/${visibleName(file)}: ${visibleName(problem)}`);
  }
  const counts = Object.entries(checked).map(([what, count]) => `${count} ${what}`);
  const found = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  console.log(`${counts.join(', ')}: ${problems.length === 0 ? 'all true' : found}`);
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' }, json: { type: 'string' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const verification = await verify();
    const whole = verification.problems.length === 0;
    if (values.json !== '-') print(verification);
    if (values.json !== undefined) await writeReport(values.json, { whole, ...verification });
    return whole ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
