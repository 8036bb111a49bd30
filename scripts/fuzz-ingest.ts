import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot } from '../src/archive/content-folder.ts';
import { fuzzCapture } from './ingest/fuzz/fuzz-capture.ts';
import { mutate, seededRandom } from './ingest/fuzz/mutate.ts';
import { asPage, heldSeeds, OWN_SEEDS } from './ingest/fuzz/seeds.ts';
import { readVocabulary } from './ingest/vocabulary.ts';

const HELP = `npm run fuzz:ingest -- [options]

Changes captures at random and takes each through every pure step of ingest, from bytes to the
article's file: nothing may throw but a refusal in one line, and what was kept and removed must be
the capture, byte for byte. Every tenth file is checked as \`npm run verify\` does, every fifth
capture is a page of HTML.

  --runs N   how many captures (1000)
  --seed N   the same seed makes the same captures (1)
  --help

The captures are our own and those of the content folder (RASAD_CONTENT). Exit code: 0 no fault, 1 a
fault: its capture is kept in a file, 2 the command cannot run.`;

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`--${option} ${value}: must be a whole number`);
}

/** Each capture has a seed of its own, so that a fault can be had again by itself. */
async function fuzz(runs: number, seed: number): Promise<number> {
  const vocabulary = await readVocabulary(contentRoot());
  const seeds = [...OWN_SEEDS, ...(await heldSeeds(contentRoot()))];
  const fates = { article: 0, refused: 0 };
  const began = performance.now();
  for (let run = 0; run < runs; run++) {
    const random = seededRandom(seed + run);
    const isPage = run % 5 === 4;
    const text = mutate(seeds, random);
    const bytes = new TextEncoder().encode(isPage ? asPage(text, random) : text);
    try {
      const format = isPage ? ({ format: 'html' } as const) : {};
      fates[await fuzzCapture(bytes, format, vocabulary, run % 10 >= 8)]++;
    } catch (error) {
      const file = path.join(tmpdir(), `rasad-fuzz-${seed + run}.${isPage ? 'html' : 'txt'}`);
      writeFileSync(file, bytes);
      console.error(`--seed ${seed + run}: ${(error as Error).message}\n  the capture: ${file}`);
      return 1;
    }
    if (process.stderr.isTTY && run % 500 === 0) process.stderr.write(`\r${run}/${runs}`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  const { article, refused } = fates;
  console.log(
    `${runs} captures in ${seconds} s: ${article} articles, ${refused} refused, no fault.`,
  );
  return 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (!values.help) {
    return fuzz(wholeNumber('runs', values.runs), wholeNumber('seed', values.seed));
  }
  console.log(HELP);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
