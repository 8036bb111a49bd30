import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { corporaFolder } from '../eval/retrieval/corpus.ts';
import { writeVocabularies } from './corpus/vocabulary.ts';
import type { Task } from './corpus/worker.ts';

const HELP = `Writes a content folder of N articles for benchmarks.

  npm run bench:corpus -- --articles N --out <folder> [--entities M]

The first 47,000 or so are real news, taken in by the project's own ingest code; what is asked for
beyond them is put together from their paragraphs. The same numbers give the same folder. The news
may not be published: the folder must lie outside the checkout.

  --articles N  how many
  --out         a new or empty folder
  --entities M  places of the gazetteer as entities, beside the archive's own (default: N / 20)
  --help        this text

RASAD_CORPORA names the folder of the news; without it this is skipped.`;

const whole = (value: string | undefined) => (/^\d+$/u.test(value ?? '') ? Number(value) : null);

/** Says why nothing can be written there, or null. */
async function problemWith(out: string): Promise<string | null> {
  const checkout = path.resolve(import.meta.dirname, '../..');
  if (!path.relative(checkout, out).startsWith('..')) {
    return `${out} is inside the checkout: choose a folder outside, the news may not be published`;
  }
  if (existsSync(out) && (await readdir(out)).length > 0) {
    return `${out} is not empty: choose a new folder`;
  }
  return null;
}

function run(task: Task, report: (written: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = path.join(import.meta.dirname, 'corpus/worker.ts');
    const child = fork(worker, [JSON.stringify(task)]);
    child.on('message', (written) => report(written as number));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`)),
    );
  });
}

async function writeCorpus(articles: number, out: string, entities: number): Promise<void> {
  const corpora = corporaFolder();
  await mkdir(out, { recursive: true });
  for (const folder of ['entities', 'sources', 'tags']) {
    await cp(path.join(import.meta.dirname, '../../content', folder), path.join(out, folder), {
      recursive: true,
    });
  }
  const subjects = await writeVocabularies(out, corpora, entities);
  const workers = Math.max(1, Math.min(availableParallelism(), 4));
  const written = Array.from({ length: workers }, () => 0);
  const started = Date.now();
  await Promise.all(
    written.map((_, worker) =>
      run({ corpora, out, articles, subjects, worker, workers }, (count) => {
        written[worker] = count;
        const all = written.reduce((sum, each) => sum + each, 0);
        const rate = Math.round(all / ((Date.now() - started) / 1000 || 1));
        if (process.stderr.isTTY) {
          process.stderr.write(`\r\u001B[K${all}/${articles}, ${rate} a second`);
        }
      }),
    ),
  );
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${articles} articles in ${out}, ${seconds} s`);
}

async function main(): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        articles: { type: 'string' },
        out: { type: 'string' },
        entities: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const articles = whole(values.articles);
  const entities = values.entities === undefined ? undefined : whole(values.entities);
  if (articles === null || entities === null || values.out === undefined) {
    console.error(`--articles N and --out <folder> are needed, numbers whole.\n\n${HELP}`);
    return 2;
  }
  if (!existsSync(path.join(corporaFolder(), 'ar.jsonl.gz'))) {
    console.log(`Skipped: there is no news in ${corporaFolder()} (RASAD_CORPORA).`);
    return 0;
  }
  const out = path.resolve(values.out);
  const problem = await problemWith(out);
  if (problem) {
    console.error(problem);
    return 2;
  }
  await writeCorpus(articles, out, entities ?? Math.floor(articles / 20));
  return 0;
}

process.exitCode = await main();
