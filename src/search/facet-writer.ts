import { CborWriter } from './cbor-writer.ts';
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

  /** The file of each facet: CBOR of `[name, [[value, articles]…]]`, articles as differences to the one before. */
  *files(): Generator<readonly [facet: string, cbor: Buffer]> {
    const writer = new CborWriter();
    for (const [facet, values] of [...this.#facets].sort(byText)) {
      writer.array(2);
      writer.text(facet);
      writer.array(values.size);
      for (const [value, articles] of [...values].sort(byText)) {
        writer.array(2);
        writer.text(value);
        writer.array(articles.length);
        for (const [at, article] of articles.entries()) {
          writer.integer(article - (articles[at - 1] ?? 0));
        }
      }
      yield [facet, writer.take()];
    }
  }
}
