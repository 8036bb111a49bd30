import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nameRecords } from '../../../src/archive/names.ts';
import { countsEverywhere, wordingKey } from '../../../src/archive/spelling-checks.ts';
import {
  readEntities,
  readTags,
  type EntityRecord,
} from '../../../src/archive/vocabulary-files.ts';
import type { Localized, Source } from '../../../src/archive/vocabulary.ts';
import { formatYaml } from '../../../src/archive/yaml.ts';
import { readGazetteer } from '../../eval/related-corpus.ts';

interface CorpusSource {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly label: Localized;
}

/** The publishers of the corpora, by the name that the corpora give them. */
export const CORPUS_SOURCES: Readonly<Record<string, CorpusSource>> = {
  'Al Arabiya': broadcaster('al-arabiya', 'العربية نت', 'العربیه', 'Al Arabiya'),
  'BBC Arabic': broadcaster('bbc-arabic', 'بي بي سي عربي', 'بی‌بی‌سی عربی', 'BBC Arabic'),
  'CNN Arabic': broadcaster('cnn-arabic', 'سي إن إن بالعربية', 'سی‌ان‌ان عربی', 'CNN Arabic'),
  'France 24': broadcaster('france-24', 'فرانس 24', 'فرانس ۲۴', 'France 24'),
  'Sky News Arabia': broadcaster(
    'sky-news-arabia',
    'سكاي نيوز عربية',
    'اسکای نیوز عربی',
    'Sky News Arabia',
  ),
  'Jawhara FM': broadcaster('jawhara-fm', 'جوهرة أف أم', 'جوهره اف‌ام', 'Jawhara FM'),
  ISNA: {
    id: 'isna',
    kind: 'agency',
    label: { ar: 'وكالة إسنا', fa: 'ایسنا', en: 'ISNA' },
  },
  Varzesh3: {
    id: 'varzesh3',
    kind: 'site',
    label: { ar: 'ورزش سه', fa: 'ورزش سه', en: 'Varzesh3' },
  },
  'Fars News Agency': {
    id: 'fars',
    kind: 'agency',
    label: { ar: 'وكالة أنباء فارس', fa: 'خبرگزاری فارس', en: 'Fars News Agency' },
  },
};

function broadcaster(id: string, ar: string, fa: string, en: string): CorpusSource {
  return { id, kind: 'broadcaster', label: { ar, fa, en } };
}

/** Subjects that the sections of the corpora's publishers stand for. */
export const CORPUS_TAGS: Readonly<Record<string, Localized>> = {
  politics: { ar: 'السياسة', fa: 'سیاست', en: 'Politics' },
  economy: { ar: 'الاقتصاد', fa: 'اقتصاد', en: 'Economy' },
  sport: { ar: 'الرياضة', fa: 'ورزش', en: 'Sport' },
  culture: { ar: 'الثقافة والفنون', fa: 'فرهنگ و هنر', en: 'Culture and arts' },
  technology: { ar: 'التقنية', fa: 'فناوری', en: 'Technology' },
  'world-news': { ar: 'أخبار العالم', fa: 'اخبار جهان', en: 'World news' },
  'middle-east-news': {
    ar: 'أخبار الشرق الأوسط',
    fa: 'اخبار خاورمیانه',
    en: 'Middle East news',
  },
  'local-news': { ar: 'أخبار محلية', fa: 'اخبار محلی', en: 'Local news' },
  society: { ar: 'المجتمع', fa: 'جامعه', en: 'Society' },
  health: { ar: 'الصحة', fa: 'سلامت', en: 'Health' },
  science: { ar: 'العلوم والتعليم', fa: 'علم و آموزش', en: 'Science and education' },
};

const TAG_OF_SECTION: Readonly<Record<string, string>> = {
  politic: 'politics',
  political: 'politics',
  viewpoint: 'politics',
  sports: 'sport',
  'arts-media': 'culture',
  internationalNews: 'world-news',
  world: 'world-news',
  'foreign-policy': 'world-news',
  middleEast: 'middle-east-news',
  social: 'society',
  diverse: 'society',
  'scientific-academic': 'science',
  education: 'science',
};

/** The subject of a section of the corpora: a section that is a province's holds local news. */
export function tagOfSection(section: string | null): string | null {
  if (section === null) return null;
  if (section in CORPUS_TAGS) return section;
  return TAG_OF_SECTION[section] ?? 'local-news';
}

function claimsOf(entity: EntityRecord): string[] {
  return nameRecords([entity], [])[0]!.wordings.filter(countsEverywhere).map(wordingKey);
}

/** Places of the gazetteer that claim no spelling that another record has. */
function withoutClaims(known: readonly EntityRecord[], places: readonly EntityRecord[]) {
  const claimed = new Set(known.flatMap(claimsOf));
  return places.filter((place) => {
    const keys = claimsOf(place);
    if (keys.some((key) => claimed.has(key) || key.split(' ').at(-1)!.length < 3)) return false;
    for (const key of keys) claimed.add(key);
    return true;
  });
}

async function writeYaml(file: string, record: object): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, formatYaml(record));
}

/**
 * Adds the vocabularies of the corpora to a content folder that holds the archive's own: publishers,
 * subjects, and so many places of the gazetteer as entities.
 *
 * @returns the ids of the subjects that the folder had before.
 */
export async function writeVocabularies(
  out: string,
  corpora: string,
  entities: number,
): Promise<string[]> {
  const subjects = (await readTags(out)).map(({ id }) => id);
  const known = await readEntities(out);
  // The articles that the archive's own events recall are not in this one.
  for (const { id, kind, recalledBy, ...entity } of known) {
    if (recalledBy.length > 0)
      await writeYaml(path.join(out, 'entities', kind, `${id}.yaml`), entity);
  }
  for (const { id, label, kind } of Object.values(CORPUS_SOURCES)) {
    if (id !== 'fars') await writeYaml(path.join(out, 'sources', `${id}.yaml`), { label, kind });
  }
  for (const [id, label] of Object.entries(CORPUS_TAGS)) {
    await writeYaml(path.join(out, 'tags', `${id}.yaml`), { label });
  }
  const places = withoutClaims(known, readGazetteer(corpora, Infinity) ?? []);
  for (const { id, kind, name, also, description } of places.slice(0, entities)) {
    await writeYaml(path.join(out, 'entities', kind, `${id}.yaml`), { name, also, description });
  }
  return subjects;
}
