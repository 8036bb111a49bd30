import { statedValue, type Stated } from './capture-reading.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** As deep as an article is looked for in a graph. */
const DEEPEST = 6;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value as Json];
}

function isArticle(value: JsonObject): boolean {
  return listOf(value['@type']).some(
    (type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/u.test(type),
  );
}

function findArticle(value: Json, depth = 0): JsonObject | null {
  if (depth > DEEPEST) return null;
  if (isObject(value) && isArticle(value)) return value;
  const inner = isObject(value) ? [value['@graph'], value['mainEntity']] : listOf(value);
  for (const item of inner) {
    const found = item === undefined ? null : findArticle(item, depth + 1);
    if (found) return found;
  }
  return null;
}

/** Texts of a property: strings, or the names of things. */
function textsOf(value: Json | undefined): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return [item];
    return isObject(item) ? listOf(item['name']).filter((name) => typeof name === 'string') : [];
  });
}

function addressOf(article: JsonObject): string[] {
  const page = article['mainEntityOfPage'];
  const id = isObject(page) ? page['@id'] : page;
  return [article['url'], id].filter((value) => typeof value === 'string');
}

/**
 * What a page's JSON-LD says of its article (schema.org: NewsArticle and the like), from the text of
 * one script element; null where it holds no article.
 *
 * @throws {SyntaxError} where it is not JSON.
 */
export function readJsonLd(script: string): Stated | null {
  const article = findArticle(
    JSON.parse(script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, '')) as Json,
  );
  if (!article) return null;
  const state = (property: string, texts = textsOf(article[property])) =>
    statedValue(`json-ld ${property}`, texts);
  const keywords = textsOf(article['keywords']);
  const found = {
    title: state('headline') ?? state('name'),
    date: state('datePublished'),
    modified: state('dateModified'),
    publisher: state('publisher'),
    credits: state('author'),
    keywords: state('keywords', keywords.length === 1 ? keywords[0]!.split(/[,،;؛]/u) : keywords),
    url: state('url', addressOf(article)),
    language: state('inLanguage'),
  };
  return withoutNull(found);
}

/** Leaves out the fields that nothing states. */
export function withoutNull(found: { readonly [K in keyof Stated]: Stated[K] | null }): Stated {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)) as Stated;
}
