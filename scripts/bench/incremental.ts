import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from './corpus/random.ts';
import { build, killedBuild, ROOT, type Site } from './incremental/build-once.ts';
import { folderDifferences } from './incremental/compare-folders.ts';
import { EDIT_KINDS, seededEdit } from './incremental/edits.ts';
import { tryFullDisk } from './incremental/full-disk.ts';
import { describeMachine } from './measure/run-measured.ts';

const HELP = `Tries that an incremental build gives what a clean build gives, byte for byte.

  npm run bench:incremental -- [--content <folder>] [--steps ${EDIT_KINDS.length}] [--batch 1] [--kills 0] …

Copies a content folder, and again and again changes it and builds it into the same output; after each
batch of builds it builds everything from nothing elsewhere, and compares the two, file by file. The
changes are, one after another: ${EDIT_KINDS.join(', ')}.

  --content    the content folder to begin with (content)
  --work       where all is built (default: the system's temporary folder)
  --steps      how often it is changed and built (${EDIT_KINDS.length}: every kind once)
  --edits      changes before each build (1)
  --batch      builds before each clean one (1)
  --kills      so many builds more, each killed at some moment, changed and built again (0)
  --full-disk  also build where there is no room, in memory; for a small content folder
  --seed       of the changes (0)
  --help       this text

Exit code: 0 all the same, 1 something differs.`;

interface Settings {
  readonly steps: number;
  readonly edits: number;
  readonly batch: number;
  readonly kills: number;
  readonly seed: number;
}

/** Compares a kept output with that of a clean build; says whether they are the same. */
async function sameAsClean({ content, out }: Site, name: string): Promise<boolean> {
  // A folder of its own, for which nothing is kept.
  const clean = { content, out: `${out}-clean-${name}` };
  const cost = await build(clean, '--force');
  const differences = await folderDifferences(out, clean.out);
  await rm(clean.out, { recursive: true, force: true });
  const said = differences.length === 0 ? 'the same' : differences.slice(0, 20).join('\n  ');
  console.log(`  clean: ${cost.made} made, ${costOf(cost)}: ${said}`);
  return differences.length === 0;
}

const costOf = ({ seconds, cpuSeconds }: { seconds: number; cpuSeconds: number }) =>
  `${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} CPU s`;

/** Changes and builds; gives how often what was kept was not what a clean build gives. */
async function tryEdits(site: Site, { steps, edits, batch, kills, seed }: Settings) {
  let wrong = 0;
  let last = await build(site);
  console.log(`at first: ${last.made} made, ${costOf(last)}`);
  const random = seeded(seed);
  for (let step = 0; step < steps + kills; step++) {
    const done: string[] = [];
    for (let edit = 0; edit < edits; edit++) {
      done.push(await seededEdit(site.content, seed + step * edits + edit));
    }
    if (step >= steps) {
      const after = random() * last.seconds;
      await killedBuild(site, after);
      done.push(`killed after ${after.toFixed(1)} s`);
    }
    const built = await build(site);
    if (step < steps) last = built;
    console.log(`${step + 1}: ${done.join('; ')}: ${built.made} made, ${costOf(built)}`);
    const ends = (step + 1) % batch === 0 || step + 1 === steps || step + 1 === steps + kills;
    if (ends && !(await sameAsClean(site, String(step)))) wrong++;
  }
  return wrong;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: path.join(ROOT, 'content') },
      work: { type: 'string', default: tmpdir() },
      steps: { type: 'string', default: String(EDIT_KINDS.length) },
      edits: { type: 'string', default: '1' },
      batch: { type: 'string', default: '1' },
      kills: { type: 'string', default: '0' },
      'full-disk': { type: 'boolean', default: false },
      seed: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [steps, edits, batch, kills, seed] = [
    values.steps,
    values.edits,
    values.batch,
    values.kills,
    values.seed,
  ].map(Number) as [number, number, number, number, number];
  const least = [0, 1, 1, 0, 0];
  if ([steps, edits, batch, kills, seed].some((n, at) => !Number.isInteger(n) || n < least[at]!)) {
    console.error(`--steps, --edits, --batch, --kills and --seed are whole numbers.\n\n${HELP}`);
    return 2;
  }
  await mkdir(values.work, { recursive: true });
  const folder = await mkdtemp(path.join(values.work, 'rasad-incremental-'));
  const site = { content: path.join(folder, 'content'), out: path.join(folder, 'kept') };
  console.log(describeMachine());
  let wrong = 0;
  try {
    await cp(values.content, site.content, { recursive: true });
    wrong = await tryEdits(site, { steps, edits, batch, kills, seed });
    if (values['full-disk']) {
      console.log(`full disk: ${await tryFullDisk(values.content, path.join(folder, 'full'))}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(wrong === 0 ? 'Every output was that of a clean build.' : `${wrong} times not.`);
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main();
