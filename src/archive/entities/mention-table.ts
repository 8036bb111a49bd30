import type { Language } from '../language.ts';
import type { Mention } from '../mentions/find-mentions.ts';

/** Numbers of one kind, growing as they come: an array of objects would take many times the memory. */
class NumberColumn {
  #values = new Uint32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  finish(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}

/** Strings that come again and again, each kept once. */
class StringNumbers {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  finish(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/** The numbers here of strings that are numbered elsewhere; each string is looked up once. */
function numberedAgain(here: StringNumbers, there: readonly string[]): (number: number) => number {
  const numbers = new Map<number, number>();
  return (number) => {
    let known = numbers.get(number);
    if (known === undefined) numbers.set(number, (known = here.numberOf(there[number]!)));
    return known;
  };
}

/**
 * Every mention of an entity in the archive, in columns of numbers: those of an article stand
 * together, in the order of its text. 24 bytes a mention.
 */
export interface MentionTable {
  /** Ids of the articles; the mentions of the `n`th are from `start[n]` to `start[n + 1]`. */
  readonly articles: readonly string[];
  readonly start: Uint32Array;
  readonly entityIds: readonly string[];
  /** By mention: index into `entityIds`. */
  readonly entity: Uint32Array;
  /** By mention: 0 for the title, then the blocks of the reading text, from 1. */
  readonly block: Uint32Array;
  /** By mention: UTF-16 offsets into title or block, end exclusive. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** By mention: 1 where it stands inside the mention of a longer name. */
  readonly nested: Uint32Array;
  /** By mention: index into `spellings`. */
  readonly spelling: Uint32Array;
  /** Language of the article, a space, and the name as it is written there, on one line. */
  readonly spellings: readonly string[];
}

/** Takes the mentions of articles, one article at a time; of their texts only the spellings are kept. */
export class MentionTableBuilder {
  readonly #articles: string[] = [];
  readonly #start = new NumberColumn();
  readonly #entityIds = new StringNumbers();
  readonly #spellings = new StringNumbers();
  readonly #columns = {
    entity: new NumberColumn(),
    block: new NumberColumn(),
    from: new NumberColumn(),
    to: new NumberColumn(),
    nested: new NumberColumn(),
    spelling: new NumberColumn(),
  };
  #length = 0;

  /**
   * @param texts title and blocks in which the mentions were found.
   * @param mentions of entities and of subjects; those of subjects are passed over.
   */
  add(
    { id, language }: { readonly id: string; readonly language: Language },
    texts: readonly string[],
    mentions: readonly Mention[],
  ): void {
    this.#articles.push(id);
    this.#start.push(this.#length);
    const { entity, block, from, to, nested, spelling } = this.#columns;
    for (const mention of mentions) {
      if (mention.name.kind !== 'entity') continue;
      const { start, end } = mention;
      const written = texts[mention.block]!.slice(start, end).replaceAll(/\s+/gu, ' ');
      entity.push(this.#entityIds.numberOf(mention.name.id));
      block.push(mention.block);
      from.push(start);
      to.push(end);
      nested.push(mention.nested ? 1 : 0);
      spelling.push(this.#spellings.numberOf(`${language} ${written}`));
      this.#length++;
    }
  }

  /** Prepares to add the mentions of articles that were taken before, by their numbers. */
  taking(before: MentionTable): (article: number) => void {
    const { entity, block, from, to, nested, spelling } = this.#columns;
    const entities = numberedAgain(this.#entityIds, before.entityIds);
    const spellings = numberedAgain(this.#spellings, before.spellings);
    return (article) => {
      this.#articles.push(before.articles[article]!);
      this.#start.push(this.#length);
      for (let at = before.start[article]!; at < before.start[article + 1]!; at++) {
        entity.push(entities(before.entity[at]!));
        block.push(before.block[at]!);
        from.push(before.from[at]!);
        to.push(before.to[at]!);
        nested.push(before.nested[at]!);
        spelling.push(spellings(before.spelling[at]!));
        this.#length++;
      }
    };
  }

  finish(): MentionTable {
    this.#start.push(this.#length);
    const { entity, block, from, to, nested, spelling } = this.#columns;
    return {
      articles: this.#articles,
      start: this.#start.finish(),
      entityIds: this.#entityIds.finish(),
      entity: entity.finish(),
      block: block.finish(),
      from: from.finish(),
      to: to.finish(),
      nested: nested.finish(),
      spelling: spelling.finish(),
      spellings: this.#spellings.finish(),
    };
  }
}
