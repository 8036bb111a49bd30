import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Language } from '../../../src/archive/language.ts';
import { sampleIds, splitOf, type Split } from './sampling.ts';

const corpusArticleSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  /** Paragraphs separated by a blank line. */
  body: z.string(),
  date: z.string().nullable(),
  /** The publisher's own section; null where it is not known. */
  category: z.string().nullable(),
  /** Name of the publisher. */
  source: z.string(),
});

/** An article of the evaluation corpora; see the README beside them. */
export type CorpusArticle = z.infer<typeof corpusArticleSchema>;

/** A headline, and the id of the article that it stands over. */
export interface TitleQuery {
  readonly text: string;
  readonly id: string;
}

/** Where the corpora lie: `RASAD_CORPORA`, or beside the checkout. */
export function corporaFolder(): string {
  return path.resolve(process.env['RASAD_CORPORA'] ?? '../shared/corpora');
}

/** Lines of JSON: parted by line feeds only, since U+2028 and its like may stand within one. */
async function* corpusLines(folder: string, language: Language): AsyncGenerator<string> {
  const file = createReadStream(path.join(folder, `${language}.jsonl.gz`)).pipe(createGunzip());
  let rest = '';
  for await (const chunk of file.setEncoding('utf8')) {
    const lines = `${rest}${chunk as string}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
  if (rest !== '') yield rest;
}

/** Every article of a language, in the order of the file; reads as it goes. */
export async function* readCorpus(
  folder: string,
  language: Language,
): AsyncGenerator<CorpusArticle> {
  for await (const line of corpusLines(folder, language)) {
    yield corpusArticleSchema.parse(JSON.parse(line));
  }
}

/** The title queries of a language, those of one half or all. */
export async function readTitleQueries(
  folder: string,
  language: Language,
  split: Split,
): Promise<TitleQuery[]> {
  const text = await readFile(path.join(folder, `${language}.title-queries.tsv`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [query = '', id = ''] = line.split('\t');
      return { text: query, id: id.trim() };
    })
    .filter(({ id }) => split === 'all' || splitOf(id) === split);
}

/** Ids of a sample of `size` articles that holds all of `keep`; the whole corpus for null. */
export async function chooseArticles(
  folder: string,
  language: Language,
  keep: ReadonlySet<string>,
  size: number | null,
): Promise<Set<string>> {
  const ids: string[] = [];
  for await (const { id } of readCorpus(folder, language)) ids.push(id);
  return size === null ? new Set(ids) : sampleIds(ids, keep, size);
}
