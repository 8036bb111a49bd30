import { parseArgs } from 'node:util';
import { contentRoot } from '../src/archive/content-folder.ts';
import { readHoldings } from './ingest/holdings.ts';
import { listInputs } from './ingest/inputs.ts';
import { LockedError, lockArchive } from './ingest/lock.ts';
import { describeOutcome, summarize } from './ingest/report.ts';
import { readKnownNames } from './ingest/suggestions.ts';
import { takeIn, type Outcome } from './ingest/take-in.ts';
import { readVocabulary } from './ingest/vocabulary.ts';

const HELP = `Takes captures (page text as it was scraped: UTF-8, UTF-16, Windows-1256 or ISO-8859-6) into the
archive.

  npm run ingest -- [--dry-run] <file or folder>…

Each capture is kept byte for byte in content/captures/, and its article written to
content/articles/<language>/<year>/<id>.md. Of a gzip file, the capture is what is packed in it.
Folders are read with what is below them, without hidden files and linked folders; patterns (*.txt)
are the shell's. One ingest writes at a time.

What a person edited is never touched; a held capture whose article nobody edited is rewritten where
the rules now say something else. An article whose year was edited moves to the year's folder. For a
new article it says which tags and entities its text names, and what may be a name without a record;
it writes no tag but those of the keyword line. \`npm run ingest -- content/captures\` does this for
all.

  --dry-run   say what would be done, write nothing
  --help      this text

RASAD_CONTENT names another content folder. Exit code: 0 all taken in, 1 something was refused or
another ingest runs, 2 the command cannot run.`;

/** Shows how far it is where someone watches. */
function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${done < all ? `${done}/${all}` : ''}`);
}

async function run(paths: readonly string[], dryRun: boolean): Promise<number> {
  const root = contentRoot();
  const unlock = dryRun ? null : await lockArchive(root);
  try {
    return await takeInAll(root, paths, dryRun);
  } finally {
    await unlock?.();
  }
}

async function takeInAll(root: string, paths: readonly string[], dryRun: boolean): Promise<number> {
  const archive = {
    root,
    dryRun,
    vocabulary: await readVocabulary(root),
    names: await readKnownNames(root),
    holdings: await readHoldings(root),
  };
  const inputs = await listInputs(paths);
  const outcomes: Outcome[] = [];
  for (const input of inputs) {
    const outcome = await takeIn(input, archive);
    outcomes.push(outcome);
    showProgress(outcomes.length, inputs.length);
    const print = outcome.kind === 'refused' ? console.error : console.log;
    print(describeOutcome(outcome));
  }
  for (const { path, problem } of archive.holdings.unreadable.values()) {
    console.error(`content/${path}: not an article: ${problem}`);
  }
  console.log(summarize(outcomes, dryRun));
  const failed = outcomes.some(({ kind }) => kind === 'refused');
  return failed || archive.holdings.unreadable.size > 0 ? 1 : 0;
}

async function main(): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (parsed.values.help) {
    console.log(HELP);
    return 0;
  }
  if (parsed.positionals.length === 0) {
    console.error(`No file or folder given.\n\n${HELP}`);
    return 2;
  }
  try {
    return await run(parsed.positionals, parsed.values['dry-run'] ?? false);
  } catch (error) {
    console.error((error as Error).message);
    return error instanceof LockedError ? 1 : 2;
  }
}

process.exitCode = await main();
