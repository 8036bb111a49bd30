import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot } from '../src/archive/content-folder.ts';
import { readHoldings } from './ingest/holdings.ts';
import type { FieldMapping } from './ingest/formats/fields.ts';
import { readMapping } from './ingest/inputs/mapping.ts';
import { receive } from './ingest/inputs/receive.ts';
import { listInputs, type Input } from './ingest/inputs.ts';
import { openJsonReport } from './ingest/json-report.ts';
import { LockedError, lockArchive } from './ingest/lock.ts';
import { openProgress } from './ingest/progress.ts';
import { describeOutcome, summarize } from './ingest/report.ts';
import { readKnownNames } from './ingest/suggestions.ts';
import { openDialogue } from './ingest/review/dialogue.ts';
import { reviewArchive } from './ingest/review/review.ts';
import type { Outcome } from './ingest/take-in.ts';
import { takeInOrder } from './ingest/take-in-order.ts';
import { count, openTally } from './ingest/tally.ts';
import { readVocabulary } from './ingest/vocabulary.ts';
import { removeTemporary, WriteError } from './ingest/write-file.ts';

const HELP = `Takes captures into the archive: page text as it was scraped, saved pages (HTML), Markdown, JSON Lines,
JSON, CSV, feeds, WARC and WACZ; in UTF-8, UTF-16, Windows-1256 or ISO-8859-6; any of them as gzip.

  npm run ingest -- [--map <fields>] [--dry-run] [--quiet] [--json <file>] <file, folder or pattern>…
  npm run ingest -- --review [<id>…]

Each capture is kept byte for byte in content/captures/, and its article written to
content/articles/<language>/<year>/<id>.md. A record of a JSON Lines file, a row of a table and a page
of a web archive are a capture each; of a gzip file, it is what is packed in it. Folders are read with
what is below them, without hidden files and linked folders. One ingest writes at a time.

What a person edited is never touched; a held capture whose article nobody edited is rewritten where
the rules now say something else. An article whose year was edited moves to the year's folder. For a
new article it says which tags and entities its text names, and what may be a name without a record;
it writes no tag but those of the keyword line. \`npm run ingest -- content/captures\` does this for
all.

What reads like an article that is held is taken in as well: as a version of it, with a link in its
record, where that is certain, and else with a line that says how much of the wording is common.

With --review it takes nothing in, but asks what the rules left open (title, date, publisher, tags,
versions, names without a record), article by article, with what bears on it, and writes the answers
into the front matter; an article that was gone through is marked \`reviewed\`. All of it can be done by
editing the files as well.

  --map <fields>  which key or column of JSON, CSV or front matter gives which value:
                  title=headline,body=text,date=… or a file with one such pair a line. Fields: title,
                  body, date, modified, publisher, credits, keywords, url, language. Common names are
                  known without it (title, body or text, date, source, author, tags, url …)
  --dry-run       say what would be done, write nothing
  --quiet         say only what was refused, and the sum
  --json <file>   write a report as JSON, '-' for standard output, which then has nothing else:
                  { "outcomes": [{ "name", "kind", "path", "needs", "suggestions", "likely" } or
                  { "name", "kind": "refused", "reason" } …], "unreadable": [{ "path", "problem" } …],
                  "dryRun", "files", "kinds": { "added": 1, … }, "needs": { "title": 1, … }, "stopped" }
  --help          this text

A run that is killed leaves nothing half written; run it again, and it goes on. RASAD_CONTENT names
another content folder. Exit code: 0 all taken in, 1 something was refused or another ingest runs, 2
the command cannot run, or nothing can be written any more.`;

/** What the command line asks for. */
interface Options {
  readonly dryRun: boolean;
  readonly quiet: boolean;
  /** File of the report, '-' for standard output; undefined for none. */
  readonly json: string | undefined;
  /** Which key or column of records gives which value. */
  readonly mapping: FieldMapping;
}

/** What comes of all files, with how much of all is read. */
async function* receiveAll(inputs: readonly Input[], settings: Parameters<typeof receive>[1]) {
  for (const [index, input] of inputs.entries()) {
    for await (const received of receive(input, settings)) {
      yield { ...received, input: index + 1, shareOfAll: (index + received.share) / inputs.length };
    }
  }
}

async function run(paths: readonly string[], options: Options): Promise<number> {
  const root = contentRoot();
  const unlock = options.dryRun ? null : await lockArchive(root);
  try {
    if (!options.dryRun) await removeTemporary(root);
    return await takeInAll(root, paths, options);
  } finally {
    await unlock?.();
  }
}

async function takeInAll(root: string, paths: readonly string[], options: Options) {
  const { dryRun, quiet, json, mapping } = options;
  const archive = {
    root,
    dryRun,
    vocabulary: await readVocabulary(root),
    names: await readKnownNames(root),
    holdings: await readHoldings(root),
    suggests: json !== undefined || !quiet,
    busy: new Map<string, Promise<unknown>>(),
  };
  const report = json === undefined ? null : await openJsonReport(json);
  const inputs = await listInputs(paths);
  const tally = openTally();
  const progress = openProgress();
  const say = (outcome: Outcome) => {
    const refused = outcome.kind === 'refused';
    if (json === '-' || (quiet && !refused)) return;
    progress.clear();
    (refused ? console.error : console.log)(describeOutcome(outcome));
  };
  try {
    const captures = path.join(root, 'captures');
    const received = receiveAll(inputs, { mapping, captures });
    for await (const { received: from, outcome } of takeInOrder(received, archive)) {
      count(tally, outcome);
      await report?.add(outcome);
      say(outcome);
      // How many records a file has is not known before its end.
      const all = tally.files === from.input ? inputs.length : null;
      progress.show(tally.files, all, from.shareOfAll);
    }
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    tally.stopped = error.message;
  } finally {
    progress.close();
  }
  const unreadable = [...archive.holdings.unreadable.values()];
  for (const { path, problem } of unreadable) {
    console.error(`content/${path}: not an article: ${problem}`);
  }
  await report?.close({ unreadable, dryRun, ...tally });
  if (json !== '-') console.log(summarize(tally, dryRun));
  if (tally.stopped !== null) return 2;
  return (tally.kinds.refused ?? 0) + unreadable.length > 0 ? 1 : 0;
}

async function runReview(ids: readonly string[]): Promise<number> {
  const root = contentRoot();
  const unlock = await lockArchive(root);
  const dialogue = openDialogue(process.stdin, process.stdout);
  try {
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    await reviewArchive(root, ids, today, dialogue);
    return 0;
  } finally {
    dialogue.close();
    await unlock();
  }
}

async function main(): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'string' },
        map: { type: 'string', multiple: true },
        quiet: { type: 'boolean', short: 'q' },
        review: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (parsed.values.help) {
    console.log(HELP);
    return 0;
  }
  if (parsed.positionals.length === 0 && !parsed.values.review) {
    console.error(`No file or folder given.\n\n${HELP}`);
    return 2;
  }
  try {
    if (parsed.values.review) return await runReview(parsed.positionals);
    const { 'dry-run': dryRun = false, quiet = false, json, map = [] } = parsed.values;
    const mapping = await readMapping(map);
    return await run(parsed.positionals, { dryRun, quiet, json, mapping });
  } catch (error) {
    console.error((error as Error).message);
    return error instanceof LockedError ? 1 : 2;
  }
}

process.exitCode = await main();
