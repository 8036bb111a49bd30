import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentProblem } from '../content-error.ts';
import { buildNameIndex } from '../mentions/name-index.ts';
import { nameRecords, type NameRecord } from '../names.ts';
import type { CollectedFeatures } from '../related/features.ts';
import { KnownWords } from '../related/known-words.ts';
import { relatePeriod, type RelatedPeriod } from '../related/related-periods.ts';
import { valueDigest } from '../value-digest.ts';
import { readEntities, type EntityRecord } from '../vocabulary-files.ts';
import { openPartFile, writePartFile, type PartRead } from './part-file.ts';
import { comparePart, readPart, type LookedFor } from './read-part.ts';

/** Where articles are read from, and where is kept what was read. */
export interface ReadingPlaces {
  /** The content folder. */
  readonly root: string;
  /** What is remembered lies there. */
  readonly memory: string;
  /** Changes when the reading may come out otherwise. */
  readonly code: string;
}

/** A part that is to be read, or a period that is to be related, by a process of its own. */
export type ReadingTask =
  | { readonly kind: 'read'; readonly part: string; readonly files: readonly string[] }
  | {
      readonly kind: 'relate';
      /** Of everything that the relations depend on. */
      readonly key: string;
      readonly parts: readonly string[];
      /** By ids. */
      readonly period: RelatedPeriod<string>;
    };

/** What came of a task: what was wrong with the files. */
export interface ReadingAnswer {
  readonly problems: readonly ContentProblem[];
}

export function partFile({ memory }: ReadingPlaces, part: string): string {
  return path.join(memory, 'parts', part);
}

export function relationsFile({ memory }: ReadingPlaces, key: string): string {
  return path.join(memory, 'related', `${key}.json`);
}

/** Does the tasks of reading an archive, one after another; what it took to begin is kept. */
export class ReadingWork {
  readonly #places: ReadingPlaces;
  #names: Promise<{ readonly key: string; readonly records: readonly NameRecord[] }> | undefined;
  #lookedFor: LookedFor | undefined;
  readonly #features = new Map<string, CollectedFeatures>();

  /** @param entities of the archive, if they have been read. */
  constructor(places: ReadingPlaces, entities?: readonly EntityRecord[]) {
    this.#places = places;
    if (entities) this.#names = Promise.resolve(this.#namesOf(entities));
  }

  /** What reading depends on besides the files. */
  async key(): Promise<string> {
    return (await this.#readNames()).key;
  }

  #namesOf(entities: readonly EntityRecord[]) {
    const records = nameRecords(entities, []);
    return { records, key: `${this.#places.code} ${valueDigest(records)}` };
  }

  #readNames() {
    return (this.#names ??= readEntities(this.#places.root).then((read) => this.#namesOf(read)));
  }

  #lookFor(records: readonly NameRecord[]): LookedFor {
    if (!this.#lookedFor) {
      const index = buildNameIndex(records);
      this.#lookedFor = { index, words: new KnownWords(index) };
    }
    return this.#lookedFor;
  }

  async do(task: ReadingTask): Promise<ReadingAnswer> {
    if (task.kind === 'read') return await this.#read(task.part, task.files);
    await this.#relate(task.key, task.parts, task.period);
    return { problems: [] };
  }

  async #read(part: string, files: readonly string[]): Promise<ReadingAnswer> {
    const { root } = this.#places;
    const { key, records } = await this.#readNames();
    const file = partFile(this.#places, part);
    const known = openPartFile(file, key);
    const before: PartRead | null = known && {
      head: known.head,
      entries: known.writtenEntries(),
      mentions: known.mentions(),
      features: known.features(),
    };
    const { fresh } = comparePart(root, files, known?.head);
    const { part: read, problems } = readPart(
      root,
      { files, fresh, before },
      this.#lookFor(records),
      key,
    );
    writePartFile(file, read);
    return { problems };
  }

  async #relate(key: string, parts: readonly string[], period: RelatedPeriod<string>) {
    const file = relationsFile(this.#places, key);
    if (existsSync(file)) return;
    const { key: reading } = await this.#readNames();
    for (const part of parts) {
      if (this.#features.has(part)) continue;
      this.#features.set(part, openPartFile(partFile(this.#places, part), reading)!.features());
    }
    const relations = relatePeriod(
      parts.map((part) => this.#features.get(part)!),
      period,
    );
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify([...relations]));
    renameSync(`${file}.new`, file);
  }
}
