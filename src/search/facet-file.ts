import { ColumnReader } from './columns.ts';

/** Parts the values of a facet: ids, languages and years have no line breaks. */
export const BETWEEN_VALUES = '\n';

/** The values of a facet, ascending, and the numbers of the articles that have each. */
export type FacetValues = readonly (readonly [value: string, articles: readonly number[]])[];

/**
 * Reads the file of a facet: its values, how many articles have each, and the articles of each as
 * differences to the one before.
 *
 * @throws {Error} if it ends too early.
 */
export function readFacet(bytes: Uint8Array): FacetValues {
  const columns = new ColumnReader(bytes);
  const values = columns.text().split(BETWEEN_VALUES);
  const having = columns.numbers(values.length);
  return values.map((value, at) => {
    let article = 0;
    return [value, columns.numbers(having[at]!).map((difference) => (article += difference))];
  });
}
