import { ColumnWriter } from './column-writer.ts';
import { BETWEEN_VALUES } from './facet-file.ts';
import type { IndexDocument } from './index-document.ts';

/** Years that a date can fall in, as facet values; none for an unknown date. */
export function yearsOf(date: string | null): string[] {
  return date ? [date.slice(0, 4)] : [];
}

/** The facets of an article, and its values of each. */
function facetsOf({
  language,
  publisher,
  date,
  tags,
}: IndexDocument): [string, readonly string[]][] {
  return [
    ['language', [language]],
    ['publisher', publisher === null ? [] : [publisher]],
    ['tag', tags],
    ['year', yearsOf(date)],
  ];
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Takes note of which articles of a volume have which values, and writes a file a facet. */
export class FacetWriter {
  readonly #facets = new Map<string, Map<string, number[]>>();

  /** @param article its number in the volume. */
  add(article: number, document: IndexDocument): void {
    for (const [facet, values] of facetsOf(document)) {
      for (const value of values) {
        const ofFacet = this.#facets.get(facet) ?? new Map<string, number[]>();
        this.#facets.set(facet, ofFacet);
        const having = ofFacet.get(value) ?? [];
        ofFacet.set(value, having);
        having.push(article);
      }
    }
  }

  /** The facets that any article has a value of. */
  names(): string[] {
    return [...this.#facets.keys()].sort();
  }

  /** The file of each facet (facet-file.ts), its values ascending. */
  *files(): Generator<readonly [facet: string, content: Buffer]> {
    const writer = new ColumnWriter();
    for (const [facet, values] of [...this.#facets].sort(byText)) {
      const ascending = [...values].sort(byText);
      writer.text(ascending.map(([value]) => value).join(BETWEEN_VALUES));
      writer.numbers(ascending.map(([, articles]) => articles.length));
      for (const [, articles] of ascending) {
        writer.numbers(articles.map((article, at) => article - (articles[at - 1] ?? 0)));
      }
      yield [facet, writer.take()];
    }
  }
}
