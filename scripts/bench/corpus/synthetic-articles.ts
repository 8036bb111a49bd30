import type { Language } from '../../../src/archive/language.ts';
import type { CorpusArticle } from '../../eval/retrieval/corpus.ts';
import { pick, seeded } from './random.ts';

/** News of the corpora with its language. */
export interface SourcedArticle extends CorpusArticle {
  readonly language: Language;
}

/** Paragraphs, headlines and sections of real news, from which more is put together. */
export interface Pool {
  readonly paragraphs: readonly string[];
  readonly titles: readonly string[];
  readonly sections: readonly { readonly source: string; readonly category: string | null }[];
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2008, 0, 1);
const LAST_DAY = Date.UTC(2026, 9, 31);

/** More of later years: a newspaper writes more than it did. */
function dayOf(random: () => number): string {
  const share = Math.sqrt(random());
  const day = FIRST_DAY + Math.floor((share * (LAST_DAY - FIRST_DAY)) / DAY) * DAY;
  return new Date(day).toISOString().slice(0, 10);
}

function half(title: string, which: 'first' | 'last'): string {
  const words = title.split(/\s+/u);
  const middle = Math.ceil(words.length / 2);
  return (which === 'first' ? words.slice(0, middle) : words.slice(middle)).join(' ');
}

/** Collects a pool from real news; what is not prose is left out. */
export function collectPool(articles: Iterable<SourcedArticle>, most: number): Pool {
  const paragraphs: string[] = [];
  const titles: string[] = [];
  const sections: { source: string; category: string | null }[] = [];
  for (const { title, body, source, category } of articles) {
    if (titles.length === most) break;
    const prose = body.split(/\n\s*\n/u).filter((text) => text.length > 80);
    paragraphs.push(...prose.map((text) => text.replace(/\s+/gu, ' ').trim()));
    titles.push(title);
    sections.push({ source, category });
  }
  return { paragraphs, titles, sections };
}

/**
 * News number `number` of those that are put together from the paragraphs of others: three to nine
 * of them under the halves of two headlines. The same number gives the same article.
 */
export function recombine(
  number: number,
  language: Language,
  { paragraphs, titles, sections }: Pool,
): SourcedArticle {
  const random = seeded(number * 2 + (language === 'ar' ? 0 : 1));
  const title = `${half(pick(random, titles), 'first')} ${half(pick(random, titles), 'last')}`;
  const count = 3 + Math.floor(random() * 7);
  const body = Array.from({ length: count }, () => pick(random, paragraphs)).join('\n\n');
  const { source, category } = pick(random, sections);
  const date = random() < 0.02 ? null : dayOf(random);
  return { id: `made-${number}`, language, title: title.trim(), body, date, source, category };
}
