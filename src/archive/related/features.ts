import { words } from '../../text/words.ts';
import type { ArticleDate } from '../article.ts';
import type { Language } from '../language.ts';
import { findMentions, type Mention } from '../mentions/find-mentions.ts';
import { buildNameIndex, type NameNode } from '../mentions/name-index.ts';
import { RowCollector, type CollectedRows, type SparseRows } from './sparse-rows.ts';
import { KnownWords, type KnownWord, type Stem } from './known-words.ts';
import { sketchOfHashes } from './shingles.ts';
import { dateRanges, type DateRanges } from './time-between.ts';

/** What is asked of an article to find what belongs with it. */
export interface RelatableArticle {
  readonly id: string;
  readonly language: Language;
  readonly date: ArticleDate;
  /** Ids of its subjects. */
  readonly tags: readonly string[];
  /** As written; '' where it has none. */
  readonly title: string;
  /** Paragraphs and subheadings of the reading text, as written. */
  readonly blocks: readonly string[];
}

/** A name that articles share: an entity that the text names, or a tag of the record. */
export interface SharedName {
  readonly kind: 'entity' | 'tag';
  readonly id: string;
}

/** The features of all articles, newest first, undated last, ties by id; counts, not yet weighed. */
export interface ArchiveFeatures {
  readonly ids: readonly string[];
  readonly languages: readonly Language[];
  readonly dates: readonly ArticleDate[];
  readonly ranges: DateRanges;
  /** How often each stem stands in each article; stems of the two languages are different columns. */
  readonly terms: SparseRows;
  /** How often each entity is named in each article, and its tags. */
  readonly names: SparseRows;
  /** What the columns of `names` are. */
  readonly nameOf: readonly SharedName[];
  /** See `sketchOf`. */
  readonly sketches: readonly Uint32Array[];
}

type CollectedArticle = Pick<RelatableArticle, 'id' | 'language' | 'date'>;

/** What was collected of articles, to be kept and taken up again by {@link FeatureCollector.taking}. */
export interface CollectedFeatures {
  readonly articles: readonly CollectedArticle[];
  readonly terms: CollectedRows;
  readonly shared: CollectedRows;
  /** One behind the other, with where each begins. */
  readonly sketches: Uint32Array;
  readonly sketchStart: Uint32Array;
}

/** A word of the title counts as this many of the text. */
const TITLE = 2;

function count(counts: Map<number, number>, column: number, by: number): void {
  counts.set(column, (counts.get(column) ?? 0) + by);
}

/** Takes articles one at a time, and keeps of each only numbers; its text is not kept. */
export class FeatureCollector {
  readonly #names: NameNode;
  readonly #known: KnownWords;
  readonly #terms = new RowCollector();
  readonly #shared = new RowCollector();
  readonly #articles: CollectedArticle[] = [];
  readonly #sketches: Uint32Array[] = [];

  /**
   * @param names of the entities that are looked for.
   * @param known the words that whoever reads several parts knows, for the same names.
   */
  constructor(names: NameNode = buildNameIndex([]), known = new KnownWords(names)) {
    this.#names = names;
    this.#known = known;
  }

  /** Counts the stems of a title and of the blocks below it. */
  #countStems([title, ...blocks]: readonly (readonly KnownWord[])[]): void {
    const row: Stem[] = [];
    const add = ({ stem }: KnownWord, by: number) => {
      if (!stem) return;
      if (stem.countedIn !== row) {
        stem.countedIn = row;
        stem.count = 0;
        row.push(stem);
      }
      stem.count += by;
    };
    for (const word of title!) add(word, TITLE);
    for (const block of blocks) for (const word of block) add(word, 1);
    this.#terms.addRow(row.map((stem) => [this.#numberOf(stem), stem.count]));
  }

  #numberOf(stem: Stem): number {
    if (stem.numberedBy !== this) {
      stem.numberedBy = this;
      stem.number = this.#terms.numberOf(stem.name);
    }
    return stem.number;
  }

  /** @returns the mentions that were found: in the title, which is block 0, and in the blocks. */
  add({ id, language, date, tags, title, blocks }: RelatableArticle): readonly Mention[] {
    const pieces = [title, ...blocks];
    const wordsOf = pieces.map(words);
    const known = this.#known.read(wordsOf, language);
    this.#countStems(known);

    const shared = new Map<number, number>();
    const begins = (piece: number, word: number) => known[piece]![word]!.begins;
    const { mentions } = findMentions(this.#names, language, pieces, wordsOf, begins);
    for (const { name } of mentions) {
      if (name.kind === 'entity') count(shared, this.#shared.numberOf(`entity ${name.id}`), 1);
    }
    for (const tag of new Set(tags)) shared.set(this.#shared.numberOf(`tag ${tag}`), 1);
    this.#shared.addRow(shared);

    const hashes = Uint32Array.from(known.slice(1).flat(), ({ hash }) => hash);
    this.#sketches.push(sketchOfHashes(hashes));
    this.#articles.push({ id, language, date });
    return mentions;
  }

  /** Prepares to add articles that were collected before, by their numbers. */
  taking(before: CollectedFeatures): (article: number) => void {
    const { articles, sketches, sketchStart } = before;
    const takeTerms = this.#terms.taking(before.terms);
    const takeShared = this.#shared.taking(before.shared);
    return (article) => {
      takeTerms(article);
      takeShared(article);
      this.#articles.push(articles[article]!);
      this.#sketches.push(sketches.subarray(sketchStart[article], sketchStart[article + 1]));
    };
  }

  /** What was collected so far, as it came. */
  collected(): CollectedFeatures {
    const sketchStart = new Uint32Array(this.#sketches.length + 1);
    for (const [at, { length }] of this.#sketches.entries()) {
      sketchStart[at + 1] = sketchStart[at]! + length;
    }
    const sketches = new Uint32Array(sketchStart.at(-1)!);
    for (const [at, sketch] of this.#sketches.entries()) sketches.set(sketch, sketchStart[at]);
    return {
      articles: this.#articles,
      terms: this.#terms.collected(),
      shared: this.#shared.collected(),
      sketches,
      sketchStart,
    };
  }

  /** What was collected; the order in which the articles came makes no difference. */
  finish(): ArchiveFeatures {
    const articles = this.#articles;
    const { min } = dateRanges(articles.map(({ date }) => date));
    const order = Uint32Array.from(articles.keys()).sort((a, b) => {
      const [first, second] = [min[a]!, min[b]!];
      const byDate =
        (Number.isNaN(second) ? -Infinity : second) - (Number.isNaN(first) ? -Infinity : first);
      return byDate || (articles[a]!.id < articles[b]!.id ? -1 : 1);
    });
    const sorted = Array.from(order, (at) => articles[at]!);
    const dates = sorted.map(({ date }) => date);
    const { rows: names, names: labels } = this.#shared.finish(order);
    return {
      ids: sorted.map(({ id }) => id),
      languages: sorted.map(({ language }) => language),
      dates,
      ranges: dateRanges(dates),
      terms: this.#terms.finish(order).rows,
      names,
      nameOf: labels.map((label): SharedName => {
        const [kind, id] = label.split(' ') as [SharedName['kind'], string];
        return { kind, id };
      }),
      sketches: Array.from(order, (at) => this.#sketches[at]!),
    };
  }
}
