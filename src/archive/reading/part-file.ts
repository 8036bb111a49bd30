import {
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ArticleEntry } from '../article-entry.ts';
import { readEdtf } from '../edtf.ts';
import type { MentionTable } from '../entities/mention-table.ts';
import type { CollectedFeatures } from '../related/features.ts';

/** What is known of the articles of a part without their texts: columns, in the order of the files. */
export interface PartHead {
  /** Of what the reading depends on besides the files: the names, and the code. */
  readonly key: string;
  /** Paths below the content folder, sorted. */
  readonly files: readonly string[];
  /** See `fileState`. */
  readonly states: readonly (string | null)[];
  readonly ids: readonly string[];
  /** EDTF, null where unknown. */
  readonly dates: readonly (string | null)[];
  /** Of the files. */
  readonly digests: readonly string[];
}

/** What was read of the articles of one part of an archive, in the order of the head. */
export interface PartRead {
  readonly head: PartHead;
  /** Each as JSON. */
  readonly entries: readonly string[];
  readonly mentions: MentionTable;
  readonly features: CollectedFeatures;
}

const DAY = 86_400_000;

/** The articles of a part by their days, to be cut into periods. */
export function membersOf({ ids, dates, digests }: PartHead) {
  return ids.map((id, at) => {
    const date = dates[at]!;
    const day = date === null ? null : Math.floor(readEdtf(date).min / DAY);
    return { id, day, digest: digests[at]! };
  });
}

/** A line break never stands within JSON text that is not laid out. */
const BETWEEN_ENTRIES = ',\n';
const SECTIONS = ['head', 'entries', 'mentions', 'features'] as const;
type Section = (typeof SECTIONS)[number];
/** The file begins with the length of each section in bytes. */
const LENGTHS = SECTIONS.length * 4;

/** Writes what was read of a part, as a whole. */
export function writePartFile(file: string, { head, entries, mentions, features }: PartRead): void {
  const sections = [
    Buffer.from(JSON.stringify(head)),
    Buffer.from(`[${entries.join(BETWEEN_ENTRIES)}]`),
    serialize(mentions),
    serialize(features),
  ];
  const lengths = Buffer.alloc(LENGTHS);
  for (const [at, { length }] of sections.entries()) lengths.writeUInt32LE(length, at * 4);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, Buffer.concat([lengths, ...sections]));
  renameSync(`${file}.new`, file);
}

/** What was read of a part, as it is kept; of the texts only what is asked for is read. */
export class PartFile {
  readonly head: PartHead;
  readonly #file: string;
  readonly #places = new Map<Section, readonly [from: number, length: number]>();

  /** @throws {Error} where there is no such file, or it is none of these. */
  constructor(file: string) {
    this.#file = file;
    const lengths = this.#read(0, LENGTHS);
    let from = LENGTHS;
    for (const [at, section] of SECTIONS.entries()) {
      const length = lengths.readUInt32LE(at * 4);
      this.#places.set(section, [from, length]);
      from += length;
    }
    if (statSync(file).size !== from) throw new Error(`${file}: cut short`);
    this.head = JSON.parse(this.#section('head').toString()) as PartHead;
  }

  #read(from: number, length: number): Buffer {
    const file = openSync(this.#file, 'r');
    try {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, from);
      return bytes;
    } finally {
      closeSync(file);
    }
  }

  #section(section: Section): Buffer {
    return this.#read(...this.#places.get(section)!);
  }

  entries(): ArticleEntry[] {
    return JSON.parse(this.#section('entries').toString()) as ArticleEntry[];
  }

  /** Each entry as JSON. */
  writtenEntries(): string[] {
    const written = this.#section('entries').toString().slice(1, -1);
    return written === '' ? [] : written.split(BETWEEN_ENTRIES);
  }

  mentions(): MentionTable {
    return deserialize(this.#section('mentions')) as MentionTable;
  }

  features(): CollectedFeatures {
    return deserialize(this.#section('features')) as CollectedFeatures;
  }
}

/** The file of a part, if it was read with this key. */
export function openPartFile(file: string, key: string): PartFile | null {
  try {
    const part = new PartFile(file);
    return part.head.key === key ? part : null;
  } catch {
    return null;
  }
}
