import { STATED_FIELDS } from '../../../src/archive/article.ts';
import { Refusal } from '../refusal.ts';
import { statedValue, type Stated, type StatedField } from './capture-reading.ts';

/** Which key or column of a record gives each value. A dot leads into an object: 'meta.title'. */
export type FieldMapping = Readonly<Partial<Record<StatedField, string>>>;

/** Names that programs and corpora commonly give; the first that a record has is taken, in any case. */
const COMMON_NAMES: Readonly<Record<StatedField, readonly string[]>> = {
  title: ['title', 'headline', 'head', 'name', 'عنوان', 'العنوان', 'تیتر'],
  body: [
    'body',
    'text',
    'content',
    'article',
    'articlebody',
    'fulltext',
    'full_text',
    'maintext',
    'متن',
    'النص',
  ],
  date: [
    'date',
    'published',
    'datepublished',
    'date_published',
    'published_at',
    'publishedat',
    'pubdate',
    'publish_date',
    'published_date',
    'date_publish',
    'time',
    'تاریخ',
    'التاريخ',
  ],
  modified: ['modified', 'datemodified', 'date_modified', 'updated', 'updated_at', 'date_modify'],
  publisher: [
    'publisher',
    'source',
    'source_name',
    'site',
    'site_name',
    'outlet',
    'newspaper',
    'منبع',
    'المصدر',
  ],
  credits: ['author', 'authors', 'byline', 'creator', 'نویسنده', 'الكاتب'],
  keywords: ['keywords', 'tags', 'category', 'categories', 'section', 'subject', 'topics'],
  url: ['url', 'link', 'source_url', 'canonical', 'uri', 'permalink'],
  language: ['lang', 'language'],
};

const isField = (name: string): name is StatedField =>
  STATED_FIELDS.some((field) => field === name);

/**
 * Reads a mapping as given on the command line: 'title=headline,body=text'.
 *
 * @throws {Error} in one line, where it is none.
 */
export function parseMapping(text: string): FieldMapping {
  const mapping: Partial<Record<StatedField, string>> = {};
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [field, key] = [
      pair.slice(0, pair.indexOf('=')).trim(),
      pair.slice(pair.indexOf('=') + 1).trim(),
    ];
    if (!pair.includes('=') || !isField(field) || key === '') {
      throw new Error(
        `--map: '${pair.trim()}' is not FIELD=KEY; fields are ${STATED_FIELDS.join(', ')}`,
      );
    }
    mapping[field] = key;
  }
  return mapping;
}

/** The mapping that a record's keys suggest by their names, under what is given. */
export function mappingFor(keys: readonly string[], given: FieldMapping): FieldMapping {
  const byName = new Map(keys.map((key) => [key.toLowerCase(), key]));
  const mapping: Partial<Record<StatedField, string>> = {};
  for (const field of STATED_FIELDS) {
    const name = COMMON_NAMES[field].find((candidate) => byName.has(candidate));
    const key = given[field] ?? (name === undefined ? undefined : byName.get(name));
    if (key !== undefined) mapping[field] = key;
  }
  return mapping;
}

/**
 * What a record states by its fields, without its text.
 *
 * @param textsOf gives the values of a key; none where the record has none.
 */
export function statedByFields(
  mapping: FieldMapping,
  textsOf: (key: string) => readonly string[],
): Stated {
  const stated: { -readonly [K in keyof Stated]: Stated[K] } = {};
  for (const [field, key] of Object.entries(mapping) as [StatedField, string][]) {
    if (field === 'body') continue;
    const texts = textsOf(key);
    const [only] = texts;
    const split = field === 'keywords' && texts.length === 1 ? only!.split(/[,،;؛|]/u) : texts;
    const value = statedValue(key, split);
    if (value) stated[field] = value;
  }
  return stated;
}

/** Refuses a record whose text no field gives, and says which keys it has. */
export function refuseWithoutBody(keys: readonly string[], mapping: FieldMapping): never {
  const has = keys.slice(0, 12).join(', ');
  throw new Refusal(
    mapping.body === undefined
      ? `no key or column is known to hold the text; name it with --map body=… (it has: ${has})`
      : `'${mapping.body}' holds no text (it has: ${has})`,
  );
}
