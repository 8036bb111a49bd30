import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildNameIndex } from '../../src/archive/mentions/name-index.ts';
import { nameRecords } from '../../src/archive/names.ts';
import {
  FeatureCollector,
  type CollectedFeatures,
  type RelatableArticle,
} from '../../src/archive/related/features.ts';
import type { Relation } from '../../src/archive/related/rank-related.ts';
import { relatedPeriods, relatePeriod } from '../../src/archive/related/related-periods.ts';
import type { ArticleDate } from '../../src/archive/article.ts';
import type { Language } from '../../src/archive/language.ts';
import { entitySchema } from '../../src/archive/vocabulary.ts';
import type { EntityRecord } from '../../src/archive/vocabulary-files.ts';
import { chooseArticles, readCorpus, type CorpusArticle } from './retrieval/corpus.ts';

const DAY = 86_400_000;

/** Reads a stable sample of a corpus. */
export async function readSample(
  corpora: string,
  language: Language,
  size: number,
): Promise<CorpusArticle[]> {
  const chosen = await chooseArticles(corpora, language, new Set(), size);
  const articles: CorpusArticle[] = [];
  for await (const article of readCorpus(corpora, language)) {
    if (chosen.has(article.id)) articles.push(article);
  }
  return articles;
}

/** An article of a corpus as the archive would hold it; the corpora have no tags. */
function relatable(article: CorpusArticle, language: Language): RelatableArticle {
  const date: ArticleDate =
    article.date === null
      ? { basis: 'unknown' }
      : { basis: 'stated', edtf: article.date.slice(0, 10), text: article.date };
  const blocks = article.body.split('\n\n');
  return { id: article.id, language, date, tags: [], title: article.title, blocks };
}

/** Collects the features of articles of a corpus, as those of an archive with these entities. */
export function collectFeatures(
  articles: readonly CorpusArticle[],
  language: Language,
  entities: readonly EntityRecord[],
): FeatureCollector {
  const collector = new FeatureCollector(buildNameIndex(nameRecords(entities, [])));
  for (const article of articles) collector.add(relatable(article, language));
  return collector;
}

const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);

/** What is related with each article of a corpus, in an archive that holds them all. */
export function relatedByPeriod(
  articles: readonly CorpusArticle[],
  collected: CollectedFeatures,
): Map<string, readonly Relation[]> {
  const members = articles.map(({ id, date }) => ({
    id,
    day: date === null ? null : Math.floor(Date.parse(date.slice(0, 10)) / DAY),
  }));
  return new Map(
    relatedPeriods(members).flatMap(({ asked, among }) => [
      ...relatePeriod([collected], { asked: ids(asked), among: ids(among) }),
    ]),
  );
}

/** Names of places as entities, `size` at most; null where the gazetteer is not beside the corpora. */
export function readGazetteer(corpora: string, size: number): EntityRecord[] | null {
  const file = path.join(corpora, '..', 'gazetteer', 'places-whosonfirst.jsonl.gz');
  let text;
  try {
    text = gunzipSync(readFileSync(file)).toString('utf8');
  } catch {
    return null;
  }
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<Language | 'en', string[]>)
    .filter(({ ar, fa, en }) => ar.length > 0 && fa.length > 0 && en.length > 0);
  return rows.slice(0, size).map(({ ar, fa, en }, number) => {
    const name = { ar: ar[0]!, fa: fa[0]!, en: en[0]! };
    const also = { ar: ar.slice(1), fa: fa.slice(1), en: en.slice(1) };
    const record = entitySchema.parse({ name, also, description: name });
    return Object.assign({ id: `place-${number}`, kind: 'place' as const }, record);
  });
}
