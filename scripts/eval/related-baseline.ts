import { RowCollector, transpose } from '../../src/archive/related/sparse-rows.ts';
import { words } from '../../src/text/words.ts';
import type { CorpusArticle } from './retrieval/corpus.ts';

/**
 * Plain TF-IDF cosine, to compare with: all folded words of title and text as they are, term
 * frequency × ln(N / document frequency), no stems, names, dates or pruning.
 *
 * @returns for an id the ids of the `limit` most similar articles, best first.
 */
export function plainCosine(
  articles: readonly CorpusArticle[],
  limit: number,
): (id: string) => string[] {
  const collector = new RowCollector();
  for (const { title, body } of articles) {
    const counts = new Map<number, number>();
    for (const { text } of words(`${title}\n${body}`)) {
      const column = collector.numberOf(text);
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    collector.addRow(counts);
  }
  const { rows } = collector.finish(Uint32Array.from(articles.keys()));
  const byColumn = transpose(rows);
  const idf = Float64Array.from({ length: rows.columns }, (_, column) =>
    Math.log(articles.length / (byColumn.start[column + 1]! - byColumn.start[column]!)),
  );
  const lengths = articles.map((_, row) => {
    let squares = 0;
    for (let cell = rows.start[row]!; cell < rows.start[row + 1]!; cell++) {
      squares += (rows.value[cell]! * idf[rows.column[cell]!]!) ** 2;
    }
    return Math.sqrt(squares) || 1;
  });
  const rowOf = new Map(articles.map(({ id }, row) => [id, row]));
  return (id) => {
    const row = rowOf.get(id)!;
    const sums = new Float64Array(articles.length);
    for (let cell = rows.start[row]!; cell < rows.start[row + 1]!; cell++) {
      const column = rows.column[cell]!;
      const weight = rows.value[cell]! * idf[column]! ** 2;
      if (weight === 0) continue;
      for (let at = byColumn.start[column]!; at < byColumn.start[column + 1]!; at++) {
        sums[byColumn.column[at]!]! += weight * byColumn.value[at]!;
      }
    }
    sums[row] = -1;
    return [...sums.keys()]
      .map((other) => ({ other, cosine: sums[other]! / lengths[other]! }))
      .sort((a, b) => b.cosine - a.cosine || a.other - b.other)
      .slice(0, limit)
      .map(({ other }) => articles[other]!.id);
  };
}
