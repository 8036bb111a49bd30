import { findMentions, type Mention } from '../archive/mentions/find-mentions.ts';
import type { NameNode } from '../archive/mentions/name-index.ts';
import type { IndexDocument } from './index-document.ts';
import { nameKey, NO_KEY, PLACES_PER_WORD } from './keys.ts';
import type { WordCounts } from './word-counts.ts';
import { textKeys, type TextKeys, type WordKey } from './word-keys.ts';

/**
 * Weights are multiplied by 24 in the index. 25 is the value that costs no bytes there: the format
 * takes it for granted, and states every other.
 */
const BODY_WEIGHT = 25.2 / 24;
const TITLE_WEIGHT = 4;

function weighted(weight: number, content: string): string {
  return `<span data-pagefind-weight="${weight}">${content}</span>`;
}

function places(keys: readonly WordKey[]): string {
  const filled = keys.map(({ key, silent }) => (silent ? weighted(0, key) : key));
  return [...filled, ...Array.from({ length: PLACES_PER_WORD - keys.length }, () => NO_KEY)].join(
    ' ',
  );
}

function section(keys: TextKeys, weight: number): string {
  return weighted(weight, keys.words.map(places).join(' '));
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function filter(facet: string, value: string): string {
  return `<i data-pagefind-filter="${facet}:${escapeAttribute(value)}"></i>`;
}

/** Years that a date can fall in, as facet values; none for an unknown date. */
export function yearsOf(date: string | null): string[] {
  return date ? [date.slice(0, 4)] : [];
}

/**
 * The page that the engine indexes in an article's place: keys instead of words, each word of title
 * and body taking {@link PLACES_PER_WORD} places, so that place ÷ that number is the word's index.
 * Subjects stand behind the text, where they find the article and mark nothing.
 */
export function indexPage(document: IndexDocument, names: NameNode, counts: WordCounts): string {
  const texts = [document.title ?? '', ...document.blocks];
  const { mentions } = findMentions(names, document.language, texts);
  const byText = texts.map((): Mention[] => []);
  for (const mention of mentions) byText[mention.block]!.push(mention);
  const keys = texts.map((text, at) => textKeys(text, document.language, byText[at]!, counts));
  const [title, ...blocks] = keys.map((ofText, at) =>
    section(ofText, at === 0 ? TITLE_WEIGHT : BODY_WEIGHT),
  );
  const behind = [...document.tags.map(nameKey), ...keys.flatMap(({ overflow }) => overflow)];
  const filters = [
    filter('language', document.language),
    ...(document.publisher ? [filter('publisher', document.publisher)] : []),
    ...yearsOf(document.date).map((year) => filter('year', year)),
    ...document.tags.map((tag) => filter('tag', tag)),
  ];
  return `<html><body data-pagefind-body data-pagefind-meta="title:.">${filters.join('')}
${title} ${blocks.join(' ')} ${weighted(BODY_WEIGHT, behind.join(' '))}</body></html>`;
}
