import { readFile } from 'node:fs/promises';

/**
 * What the last build left of the site as a whole: what it was made with, and the files that are no
 * pages. What it left of the pages is in parts, {@link PagesState}.
 */
export interface SiteState {
  readonly version: number;
  /** Digest of everything but the content: code, dependencies, settings. */
  readonly code: string;
  /** The folder of the output as the file system numbers it: another folder is not the one built. */
  readonly folder: number;
  readonly articles: number;
  /** Digests of the files that are no pages, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders of the search index, each named by what it holds. */
  readonly search: readonly string[];
}

/**
 * What the last build left of one part of the pages: what each has read of the archive, and what the
 * archive answered. A page and its other forms (`articles/<id>/…`) are one unit.
 */
export interface PagesState {
  /** What was asked of the archive, and digests of the answers. */
  readonly facts: readonly string[];
  readonly answers: readonly string[];
  /** Output files of a unit below its path: most units have the same. */
  readonly shapes: readonly (readonly string[])[];
  /** By path: number of the shape, then the numbers of the facts. */
  readonly units: Readonly<Record<string, readonly number[]>>;
}

/** Grows with the form of the state; a state of another form is none. */
export const STATE_VERSION = 4;

/** What one unit read and wrote, by name. */
export interface UnitTrace {
  readonly facts: Iterable<string>;
  readonly files: readonly string[];
}

/** Reads the state of the site, or gives null where there is none that can be used. */
export async function readSiteState(file: string): Promise<SiteState | null> {
  try {
    const state = JSON.parse(await readFile(file, 'utf8')) as SiteState;
    return state.version === STATE_VERSION ? state : null;
  } catch {
    return null;
  }
}

/** The output files of a unit, as paths below the output folder. */
export function filesOf({ shapes, units }: PagesState, unit: string): string[] {
  return shapes[units[unit]![0]!]!.map((file) => `${unit}${file}`);
}

/** Names of the facts that a unit has read. */
export function factsOf({ facts, units }: PagesState, unit: string): string[] {
  return units[unit]!.slice(1).map((number) => facts[number]!);
}

/** Puts a state together from the units that were kept and those that were made. */
export class StateBuilder {
  readonly #facts = new Map<string, number>();
  readonly #answers: string[] = [];
  readonly #shapes = new Map<string, number>();
  readonly #units: Record<string, readonly number[]> = {};

  #numberOf(fact: string, answerOf: (fact: string) => string): number {
    const known = this.#facts.get(fact);
    if (known !== undefined) return known;
    this.#facts.set(fact, this.#facts.size);
    this.#answers.push(answerOf(fact));
    return this.#facts.size - 1;
  }

  #shapeOf(files: readonly string[]): number {
    const key = JSON.stringify(files);
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    this.#shapes.set(key, this.#shapes.size);
    return this.#shapes.size - 1;
  }

  /**
   * @param trace its files as paths below the unit's.
   * @param answerOf the digest of what the archive answers now.
   */
  add(unit: string, { facts, files }: UnitTrace, answerOf: (fact: string) => string): void {
    const numbers = Array.from(facts, (fact) => this.#numberOf(fact, answerOf));
    this.#units[unit] = [this.#shapeOf(files), ...numbers];
  }

  finish(): PagesState {
    return {
      facts: [...this.#facts.keys()],
      answers: this.#answers,
      shapes: [...this.#shapes.keys()].map((key) => JSON.parse(key) as string[]),
      units: this.#units,
    };
  }
}
