import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Collection } from './engine.ts';
import type { TitleQuery } from './corpus.ts';
import { filesDigest } from '../../../src/archive/files-digest.ts';
import { cachedFolder } from './index-cache.ts';
import type { RankingFigures } from './ranking.ts';

const run = promisify(execFile);
const JARS = '/usr/share/java';
const KEPT_FILE = 'figures.json';
const ANALYSERS = { ar: 'Arabic', fa: 'Persian', std: 'standard' } as const;

/** Lucene 8's classes, and the program that measures it. */
export interface FoundLucene {
  readonly classPath: string;
  readonly source: string;
}

/** Looks for Java, Debian's jars of Lucene 8, and Eval.java beside the corpora; says what is missing. */
export async function findLucene(
  corpora: string,
): Promise<FoundLucene | { readonly missing: string }> {
  const source = path.join(corpora, '..', 'evaluation', 'lucene', 'Eval.java');
  if (!existsSync(source)) return { missing: `no ${source}` };
  const jars = existsSync(JARS)
    ? (await readdir(JARS)).filter((jar) =>
        /^lucene-(?:core|analyzers-common)-8.*\.jar$/u.test(jar),
      )
    : [];
  if (jars.length < 2) return { missing: 'no Lucene 8 jars (Debian: liblucene8-java)' };
  try {
    await run('javac', ['-version']);
  } catch {
    return { missing: 'no Java compiler' };
  }
  return { classPath: jars.map((jar) => path.join(JARS, jar)).join(':'), source };
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');

async function writeDocuments(file: string, collection: Collection): Promise<void> {
  const out = createWriteStream(file);
  for await (const { id, title, body } of collection.articles()) {
    const line = `${id}\t${collection.titles ? oneLine(title) : ''}\t${oneLine(body)}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

const LINE = /(\d+) queries .* MRR@10 ([\d.]+) .* S@1 ([\d.]+) +S@10 ([\d.]+)/u;

function figuresOf(output: string): RankingFigures {
  const match = LINE.exec(output);
  if (!match) throw new Error(`Lucene: cannot read its figures from '${output.trim()}'`);
  const [, queries, mrr10, success1, success10] = match.map(Number);
  return { queries: queries!, mrr10: mrr10!, success1: success1!, success10: success10! };
}

/** Figures of both analysers on one set of queries, as they are kept between runs. */
const keptSchema = z.record(
  z.string(),
  z.object({
    queries: z.number(),
    mrr10: z.number(),
    success1: z.number(),
    success10: z.number(),
  }),
);

async function measure(
  setup: FoundLucene,
  collection: Collection,
  queries: readonly TitleQuery[],
  folder: string,
): Promise<Record<string, RankingFigures>> {
  const file = (name: string) => path.join(folder, name);
  await mkdir(file('classes'));
  await run('javac', ['-cp', setup.classPath, '-d', file('classes'), setup.source]);
  await writeDocuments(file('docs.tsv'), collection);
  const lines = queries.map(({ text }, number) => `q${number}\t${oneLine(text)}\n`);
  const right = queries.map(({ id }, number) => `q${number} 0 ${id} 1\n`);
  await writeFile(file('queries.tsv'), lines.join(''));
  await writeFile(file('qrels.txt'), right.join(''));
  const program = ['-Xmx4g', '-cp', `${setup.classPath}:${file('classes')}`, 'Eval'];
  const input = ['docs.tsv', 'queries.tsv', 'qrels.txt'].map(file);
  const figures: Record<string, RankingFigures> = {};
  for (const analyser of [collection.language, 'std'] as const) {
    const { stdout } = await run('java', [...program, ...input, analyser]);
    figures[`Lucene 8, ${ANALYSERS[analyser]} analyser`] = figuresOf(stdout);
  }
  return figures;
}

/**
 * Figures of Lucene 8 (BM25, any word may match) on a collection, by name of analyser: that of the
 * language, and the standard one. Kept between runs, since nothing of ours is in them.
 *
 * @param setName names the set of queries; fit for a file name.
 */
export async function measureLucene(
  setup: FoundLucene,
  collection: Collection,
  queries: readonly TitleQuery[],
  setName: string,
): Promise<Record<string, RankingFigures>> {
  const digest = await filesDigest('.', [
    setup.source,
    path.resolve('scripts/eval/retrieval/perturb.ts'),
  ]);
  const folder = await cachedFolder(
    `lucene-${collection.name}-${setName}`,
    digest,
    async (target) => {
      const work = await mkdtemp(path.join(os.tmpdir(), 'rasad-lucene-'));
      try {
        const figures = await measure(setup, collection, queries, work);
        await writeFile(path.join(target, KEPT_FILE), JSON.stringify(figures));
      } finally {
        await rm(work, { recursive: true });
      }
    },
  );
  return keptSchema.parse(JSON.parse(await readFile(path.join(folder, KEPT_FILE), 'utf8')));
}
