import type { Language } from '../../../src/archive/language.ts';
import { readCorpus } from '../../eval/retrieval/corpus.ts';
import { stableHash } from '../../eval/retrieval/sampling.ts';
import { readVocabulary } from '../../ingest/vocabulary.ts';
import { collectPool, recombine, type SourcedArticle } from './synthetic-articles.ts';
import { writeArticle } from './write-article.ts';

/** What one process of several is asked to write: every article whose turn it is. */
export interface Task {
  readonly corpora: string;
  readonly out: string;
  readonly articles: number;
  readonly subjects: readonly string[];
  readonly worker: number;
  readonly workers: number;
}

const POOL = 6000;

async function realNews(corpora: string): Promise<SourcedArticle[]> {
  const articles: SourcedArticle[] = [];
  for (const language of ['ar', 'fa'] as const) {
    for await (const article of readCorpus(corpora, language)) {
      articles.push({ ...article, language });
    }
  }
  const order = new Map(articles.map(({ id }) => [id, stableHash(id)]));
  return articles.sort((a, b) => order.get(a.id)! - order.get(b.id)! || (a.id < b.id ? -1 : 1));
}

async function work({ corpora, out, articles, subjects, worker, workers }: Task): Promise<void> {
  const real = await realNews(corpora);
  const ofLanguage = (language: Language) => real.filter((each) => each.language === language);
  const pools = {
    ar: collectPool(ofLanguage('ar'), POOL),
    fa: collectPool(ofLanguage('fa'), POOL),
  };
  const target = { out, vocabulary: await readVocabulary(out), subjects };
  let written = 0;
  const wanted = Math.floor((articles + workers - 1 - worker) / workers);
  for (let number = worker; written < wanted; number += workers) {
    const language = number % 5 === 0 ? 'fa' : 'ar';
    const article = real[number] ?? recombine(number, language, pools[language]);
    if (await writeArticle(article, number, target)) written++;
    if (written % 100 === 0) process.send?.(written);
  }
  process.send?.(written);
}

await work(JSON.parse(process.argv[2]!) as Task);
