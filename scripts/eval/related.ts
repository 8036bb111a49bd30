import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { LANGUAGES, type Language } from '../../src/archive/language.ts';
import { rankRelated } from '../../src/archive/related/rank-related.ts';
import { RELATED_WEIGHTS, type RelatedWeights } from '../../src/archive/related/similarity.ts';
import { readEntities } from '../../src/archive/vocabulary-files.ts';
import { plainCosine } from './related-baseline.ts';
import { collectFeatures, readSample, relatedByPeriod } from './related-corpus.ts';
import { judge, NEAR_DAYS, precision, SHOWN, type Judged } from './related-judge.ts';
import type { Scale } from './related-scale.ts';
import { corporaFolder } from './retrieval/corpus.ts';
import { sampleIds } from './retrieval/sampling.ts';
import { formatShare, formatTable, type Row } from './table.ts';

const HELP = `npm run eval:related -- [options]

Related articles on real news: are the four that an article's page would show of the same section
and of about the same time?

  --lang ar|fa      one language only (both)
  --articles N      relate N articles of each language (10000, or as many as there are)
  --questions N     judge the related articles of N of them (1500)
  --no-scale        do not time 10,000 articles with 15,000 entities
  --help

The corpora are read from ../shared/corpora or RASAD_CORPORA; without them nothing is measured.`;

interface Options {
  readonly languages: readonly Language[];
  readonly articles: number;
  readonly questions: number;
  readonly scale: boolean;
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${option} ${value}: must be a whole number above 0`);
}

function readOptions(): Options | 'help' {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      lang: { type: 'string' },
      articles: { type: 'string', default: '10000' },
      questions: { type: 'string', default: '1500' },
      scale: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const language = LANGUAGES.find((known) => known === values.lang);
  if (values.lang !== undefined && !language) {
    throw new Error(`--lang ${values.lang}: must be one of ${LANGUAGES.join(', ')}`);
  }
  return {
    languages: language ? [language] : LANGUAGES,
    articles: wholeNumber('articles', values.articles),
    questions: wholeNumber('questions', values.questions),
    scale: values.scale,
  };
}

function note(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}

/** What is compared with the whole: the same without one of its parts. */
const VARIANTS: readonly (readonly [name: string, weights: RelatedWeights])[] = [
  ['text on stems alone', { ...RELATED_WEIGHTS, names: 0, time: 0 }],
  ['text and names', { ...RELATED_WEIGHTS, time: 0 }],
  ['text, names and time', RELATED_WEIGHTS],
];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function judgedRow(
  name: string,
  judged: readonly Judged[],
  answer: (id: string) => readonly string[],
): Row {
  const answers = judged.map(({ id }) => answer(id));
  const right = (of: 'near' | 'section') =>
    formatShare(mean(judged.map((question, at) => precision(answers[at]!, question[of]))));
  return [name, right('near'), right('section'), mean(answers.map((ids) => ids.length)).toFixed(2)];
}

async function measureLanguage(language: Language, options: Options): Promise<Row[]> {
  note(`${language}: reading`);
  const articles = await readSample(corporaFolder(), language, options.articles);
  const wanted = sampleIds(
    articles.map(({ id }) => id),
    new Set(),
    options.questions,
  );
  const judged = judge(articles, wanted);
  if (judged.length === 0) throw new Error(`${language}: too few articles to judge any`);
  const others = articles.length - 1;
  const chance = (of: 'near' | 'section') =>
    formatShare(mean(judged.map((question) => question[of].size / others)));
  const label = `${language}, ${articles.length} articles, ${judged.length} judged`;
  const rows: Row[] = [[label], ['  at random', chance('near'), chance('section'), '–']];
  note(`${language}: plain TF-IDF cosine`);
  rows.push(judgedRow('  plain TF-IDF cosine', judged, plainCosine(articles, SHOWN)));
  const collector = collectFeatures(articles, language, await readEntities('content'));
  const features = collector.finish();
  for (const [name, weights] of VARIANTS) {
    note(`${language}: ${name}`);
    const related = rankRelated(features, SHOWN, weights);
    rows.push(judgedRow(`  ${name}`, judged, (id) => related.get(id)!.map((found) => found.id)));
  }
  note(`${language}: by period`);
  const related = relatedByPeriod(articles, collector.collected());
  const answer = (id: string) => related.get(id)!.map((found) => found.id);
  rows.push(judgedRow('  the same, by period: as built', judged, answer));
  return rows;
}

function describeScale(scale: Scale): string {
  return (
    `${scale.articles.toLocaleString('en')} articles (${scale.megabytesOfText.toFixed(1)} MB), ` +
    `${scale.entities.toLocaleString('en')} entities: reading ${scale.reading.toFixed(1)} s, ` +
    `ranking ${scale.ranking.toFixed(1)} s, of the processor ${scale.processor.toFixed(1)} s, peak memory ${Math.round(scale.peakMegabytes)} MB`
  );
}

async function measureScale(): Promise<Scale> {
  note('10,000 articles with 15,000 entities');
  const script = path.join(import.meta.dirname, 'related-scale.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  return JSON.parse(stdout) as Scale;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options === 'help') {
    console.log(HELP);
    return;
  }
  const corpora = corporaFolder();
  if (!existsSync(corpora)) {
    console.log(`Skipped: no corpora in ${corpora} (set RASAD_CORPORA to where they are).`);
    return;
  }
  const rows: Row[] = [];
  for (const language of options.languages)
    rows.push(...(await measureLanguage(language, options)));
  const near = `P@${SHOWN} section, ${NEAR_DAYS} days`;
  console.log(formatTable(['', near, `P@${SHOWN} section`, 'shown'], rows));
  if (options.scale) console.log(`\n${describeScale(await measureScale())}`);
}

try {
  await main();
} catch (error) {
  console.error(`eval:related: ${(error as Error).message}`);
  process.exitCode = 1;
}
