import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articleEntry } from '../article-entry.ts';
import { parseArticleFile } from '../article-file.ts';
import { problemsOf, type ContentProblem } from '../content-error.ts';
import { fileState } from '../content-folder.ts';
import { MentionTableBuilder } from '../entities/mention-table.ts';
import { bodyBlocks } from '../markdown.ts';
import type { NameNode } from '../mentions/name-index.ts';
import { edtfOf } from '../publication-date.ts';
import { FeatureCollector } from '../related/features.ts';
import type { KnownWords } from '../related/known-words.ts';
import type { PartHead, PartRead } from './part-file.ts';

type Column = Exclude<keyof PartHead, 'key'>;
const COLUMNS = ['files', 'states', 'ids', 'dates', 'digests'] as const;

/** The names that are looked for in texts, and the words of texts that were read. */
export interface LookedFor {
  readonly index: NameNode;
  readonly words: KnownWords;
}

/** Takes articles, and keeps of each what pages, relations and the index need to know of it. */
class PartCollector {
  readonly #head = Object.fromEntries(
    COLUMNS.map((column): [Column, (string | null)[]] => [column, []]),
  ) as Record<Column, (string | null)[]>;
  readonly #entries: string[] = [];
  readonly #features: FeatureCollector;
  readonly #mentions = new MentionTableBuilder();

  constructor(names: LookedFor) {
    this.#features = new FeatureCollector(names.index, names.words);
  }

  /** @throws {Error} if the file is not an article; nothing of it is kept. */
  read(root: string, file: string): void {
    const state = fileState(path.join(root, file));
    const text = readFileSync(path.join(root, file), 'utf8');
    const article = parseArticleFile(text);
    const { record, body } = article;
    const { id, language, date, tags } = record;
    const digest = hash('sha256', text);
    const entry = JSON.stringify(articleEntry(file, article, digest));
    const title = record.title.by === 'unknown' ? '' : record.title.text;
    const blocks = bodyBlocks(body).map((block) => block.text);

    const mentions = this.#features.add({ id, language, date, tags, title, blocks });
    this.#mentions.add(record, [title, ...blocks], mentions);
    this.#entries.push(entry);
    const row = [file, state, id, edtfOf(date), digest];
    for (const [at, column] of COLUMNS.entries()) this.#head[column].push(row[at]!);
  }

  /** Prepares to take articles that were read before, by their numbers. */
  taking({ head, entries, features, mentions }: PartRead): (article: number) => void {
    const takeFeatures = this.#features.taking(features);
    const takeMentions = this.#mentions.taking(mentions);
    return (article) => {
      takeFeatures(article);
      takeMentions(article);
      this.#entries.push(entries[article]!);
      for (const column of COLUMNS) this.#head[column].push(head[column][article]!);
    };
  }

  finish(key: string): PartRead {
    return {
      head: { key, ...this.#head } as PartHead,
      entries: this.#entries,
      mentions: this.#mentions.finish(),
      features: this.#features.collected(),
    };
  }
}

/** How the files of a part are to those that were read before. */
export interface PartChange {
  /** Files that are new, or other than when they were read. */
  readonly fresh: readonly string[];
  /** Whether any came, changed or went. */
  readonly changed: boolean;
}

/** Compares the files of a part, as they are now, with what was read of them. */
export function comparePart(root: string, files: readonly string[], before?: PartHead): PartChange {
  if (!before) return { fresh: files, changed: true };
  const states = new Map(before.files.map((file, at) => [file, before.states[at]!]));
  const fresh = files.filter((file) => {
    const state = states.get(file) ?? null;
    return state === null || fileState(path.join(root, file)) !== state;
  });
  return { fresh, changed: fresh.length > 0 || files.length !== before.files.length };
}

/** A part of an archive that is to be read. */
export interface UnreadPart {
  /** All its files, as paths below the content folder, sorted. */
  readonly files: readonly string[];
  /** Those that must be read; the others are as they were. */
  readonly fresh: readonly string[];
  readonly before: PartRead | null;
}

/**
 * Reads the articles of a part that changed, and takes the others as they were read before: what
 * results is the same as if all were read. What cannot be read is left out, and tried again next time.
 *
 * @param key of the names and the code.
 */
export function readPart(
  root: string,
  { files, fresh, before }: UnreadPart,
  names: LookedFor,
  key: string,
): { part: PartRead; problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const collector = new PartCollector(names);
  const unread = new Set<string>();
  for (const file of fresh) {
    try {
      collector.read(root, file);
    } catch (error) {
      problems.push(...problemsOf(file, error));
      unread.add(file);
    }
  }
  const read = collector.finish(key);
  if (!before) return { part: read, problems };

  const whole = new PartCollector(names);
  const takeRead = whole.taking(read);
  const takeBefore = whole.taking(before);
  const numbersRead = new Map(read.head.files.map((file, at) => [file, at]));
  const numbersBefore = new Map(before.head.files.map((file, at) => [file, at]));
  for (const file of files) {
    if (unread.has(file)) continue;
    const number = numbersRead.get(file);
    if (number === undefined) takeBefore(numbersBefore.get(file)!);
    else takeRead(number);
  }
  return { part: whole.finish(key), problems };
}
