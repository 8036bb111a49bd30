import type { EntityIndex } from '../entities/entity-index.ts';
import type { EntityRecord } from '../vocabulary-files.ts';

/** A name with the number of articles that it stands in. */
export interface NamedNode {
  readonly entity: EntityRecord;
  readonly articles: number;
}

/** Two names that stand in the same articles; numbers of {@link NamedNode}s. */
export interface NamedPair {
  readonly a: number;
  readonly b: number;
  readonly articles: number;
}

/** Who and what is named together. */
export interface NamedPairs {
  /** The most often named first. */
  readonly nodes: readonly NamedNode[];
  /** Those of most articles first; `a` is named in more articles than `b`. */
  readonly pairs: readonly NamedPair[];
}

/** Of each name the pairs that tell most: with as many others. */
const PARTNERS = 3;

/** Numbers of the nodes that each article names. */
function nodesByArticle(nodes: readonly NamedNode[], index: EntityIndex): Map<string, number[]> {
  const named = new Map<string, number[]>();
  for (const [number, { entity }] of nodes.entries()) {
    for (const { id } of index.articlesNaming(entity.id)) {
      const numbers = named.get(id);
      if (numbers) numbers.push(number);
      else named.set(id, [number]);
    }
  }
  return named;
}

/**
 * The people and places that most articles name, and which of them are named in the same articles. Of
 * each name those pairs are kept that are closest, by the share of common articles in the articles of
 * either (Jaccard): by count alone everything would hang on the most frequent name.
 *
 * @param most how many names.
 */
export function namedPairs(index: EntityIndex, most: number): NamedPairs {
  const nodes = [...index.withPage.values()]
    .filter(({ kind }) => kind === 'person' || kind === 'place')
    .map((entity) => ({ entity, articles: index.articlesNaming(entity.id).length }))
    .filter(({ articles }) => articles > 0)
    .sort((x, y) => y.articles - x.articles || (x.entity.id < y.entity.id ? -1 : 1))
    .slice(0, most);

  const counts = new Map<number, number>();
  for (const numbers of nodesByArticle(nodes, index).values()) {
    for (const [at, a] of numbers.entries()) {
      for (const b of numbers.slice(at + 1)) {
        counts.set(a * most + b, (counts.get(a * most + b) ?? 0) + 1);
      }
    }
  }
  const pairs = [...counts].map(([key, articles]) => {
    const [a, b] = [Math.floor(key / most), key % most];
    const share = articles / (nodes[a]!.articles + nodes[b]!.articles - articles);
    return { a, b, articles, share };
  });
  const closest = nodes.flatMap((_, number) =>
    pairs
      .filter(({ a, b }) => a === number || b === number)
      .sort((x, y) => y.share - x.share || y.articles - x.articles || x.a - y.a || x.b - y.b)
      .slice(0, PARTNERS),
  );
  return {
    nodes,
    pairs: [...new Set(closest)]
      .sort((x, y) => y.articles - x.articles || x.a - y.a || x.b - y.b)
      .map(({ a, b, articles }) => ({ a, b, articles })),
  };
}
