import type { ArticleWithBody } from '../../src/archive/article-files.ts';
import { bodyBlocks } from '../../src/archive/markdown.ts';
import { hashText } from '../../src/text/hash.ts';
import { letterKey } from '../ingest/shape.ts';

/** A line that stands in several articles of a publisher. */
export interface RepeatedLine {
  /** As first met. */
  readonly text: string;
  readonly articles: number;
  /** Of those, in how many it is among the first or last lines of the text. */
  readonly atEdge: number;
  /** Whether it may be removed without being looked at. */
  readonly isSure: boolean;
}

/** How many lines from the beginning and the end of a text are its edge. */
const HEAD = 2;
const TAIL = 3;
/** Shorter ones are words that many articles have. */
const LEAST_LETTERS = 12;
/** Below this share of a publisher's articles a line may be a habit of its writers. */
const LEAST_SHARE = 0.01;
const SLOTS = 1 << 22;

type Articles = () => AsyncIterable<ArticleWithBody>;

interface Met {
  readonly key: string;
  readonly text: string;
  readonly isEdge: boolean;
}

/** The lines of an article, each once. */
function linesOf({ body }: ArticleWithBody): Met[] {
  const blocks = bodyBlocks(body);
  const lines = blocks.map(({ text }, index): Met => ({
    key: letterKey(text),
    text,
    isEdge: index < HEAD || index >= blocks.length - TAIL,
  }));
  const once = new Map(lines.map((line) => [line.key, line]));
  return [...once.values()].filter(({ key }) => key.length >= LEAST_LETTERS);
}

/** The slot of the table that a line is counted in. */
function slotOf(source: string, key: string): number {
  return (hashText(source + key) >>> 0) % SLOTS;
}

/**
 * Finds the lines that articles of one publisher repeat, by the publisher's id, the commonest first.
 * The articles are read twice, one at a time: first lines are counted by a digest in a table of fixed
 * size, then those that can be common, by themselves.
 *
 * @param least in how many articles a line must stand.
 */
export async function findRepeatedLines(
  articles: Articles,
  least: number,
): Promise<Map<string, RepeatedLine[]>> {
  const table = new Uint16Array(SLOTS);
  const sizes = new Map<string, number>();
  for await (const article of articles()) {
    const source = article.record.publisher?.source;
    if (!source) continue;
    sizes.set(source, (sizes.get(source) ?? 0) + 1);
    for (const { key } of linesOf(article)) {
      const slot = slotOf(source, key);
      if (table[slot]! < 0xffff) table[slot]!++;
    }
  }
  const found = new Map<string, Map<string, { text: string; articles: number; atEdge: number }>>();
  for await (const article of articles()) {
    const source = article.record.publisher?.source;
    if (!source) continue;
    for (const { key, text, isEdge } of linesOf(article)) {
      if (table[slotOf(source, key)]! < least) continue;
      const lines = found.get(source) ?? new Map();
      found.set(source, lines);
      const line = lines.get(key) ?? { text, articles: 0, atEdge: 0 };
      lines.set(key, line);
      line.articles++;
      if (isEdge) line.atEdge++;
    }
  }
  const result = new Map<string, RepeatedLine[]>();
  for (const [source, lines] of found) {
    const repeated = [...lines.values()]
      .filter((line) => line.articles >= least)
      .sort((a, b) => b.articles - a.articles)
      .map((line) => ({
        ...line,
        isSure: line.atEdge === line.articles && line.articles >= LEAST_SHARE * sizes.get(source)!,
      }));
    if (repeated.length > 0) result.set(source, repeated);
  }
  return result;
}
