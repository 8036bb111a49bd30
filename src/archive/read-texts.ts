import path from 'node:path';
import { ARTICLES, readArticle } from './article-files.ts';
import { ContentError, problemsOf, type ContentProblem } from './content-error.ts';
import { fileState, listFiles } from './content-folder.ts';
import { MentionTableBuilder, type MentionTable } from './entities/mention-table.ts';
import { bodyBlocks } from './markdown.ts';
import { buildNameIndex, type NameNode } from './mentions/name-index.ts';
import { nameRecords } from './names.ts';
import { FeatureCollector, type ArchiveFeatures } from './related/features.ts';
import { partOf, type PartRead, type TextsMemory } from './texts-memory.ts';
import { valueDigest } from './value-digest.ts';
import type { EntityRecord } from './vocabulary-files.ts';

/** What is kept of the texts of an archive: numbers. */
export interface TextsRead {
  readonly features: ArchiveFeatures;
  readonly mentions: MentionTable;
}

/** Reads articles, and keeps what it took of each. */
class TextsReader {
  readonly features: FeatureCollector;
  readonly mentions = new MentionTableBuilder();
  readonly problems: ContentProblem[] = [];

  constructor(names: NameNode) {
    this.features = new FeatureCollector(names);
  }

  /** Whether the file could be read; what is wrong with it is kept. */
  async read(root: string, file: string): Promise<boolean> {
    try {
      const { record, body } = await readArticle(root, file);
      const { id, language, date, tags } = record;
      const title = record.title.by === 'unknown' ? '' : record.title.text;
      const blocks = bodyBlocks(body).map(({ text }) => text);
      const found = this.features.add({ id, language, date, tags, title, blocks });
      this.mentions.add(record, [title, ...blocks], found);
      return true;
    } catch (error) {
      this.problems.push(
        ...(error instanceof ContentError ? error.problems : problemsOf(file, error)),
      );
      return false;
    }
  }

  append({ features, mentions }: Pick<PartRead, 'features' | 'mentions'>, keeps = all): void {
    this.features.append(features, keeps);
    this.mentions.append(mentions, keeps);
  }
}

const all = (_article: number) => true;

/** Brings a part up to date: what did not change since is not read again. */
async function readPart(
  root: string,
  files: readonly string[],
  names: NameNode,
  before: PartRead | null,
): Promise<{ part: Omit<PartRead, 'key'>; changed: boolean; problems: readonly ContentProblem[] }> {
  const states = new Map(files.map((file) => [file, fileState(path.join(root, file))]));
  const reader = new TextsReader(names);
  const kept = new Set<number>();
  before?.files.forEach((file, number) => {
    const state = states.get(file) ?? null;
    if (state !== null && state === before.states[number]) kept.add(number);
  });
  if (before) reader.append(before, (number) => kept.has(number));
  const read = before ? [...kept].map((number) => before.files[number]!) : [];
  const known = new Set(read);
  const fresh = files.filter((file) => !known.has(file));
  for (const file of fresh) if (await reader.read(root, file)) read.push(file);
  const part = {
    files: read,
    states: read.map((file) => states.get(file)!),
    features: reader.features.collected(),
    mentions: reader.mentions.finish(),
  };
  const changed = fresh.length > 0 || kept.size !== before?.files.length;
  return { part, changed, problems: reader.problems };
}

/**
 * Reads the text of every article below the content folder `root`, each once and one at a time; with
 * a memory, only those that changed since.
 *
 * @throws {ContentError} with every problem of every file.
 */
export async function readTexts(
  root: string,
  entities: readonly EntityRecord[],
  memory?: TextsMemory,
): Promise<TextsRead> {
  const records = nameRecords(entities, []);
  const names = buildNameIndex(records);
  const key = memory?.keyWith(valueDigest(records)) ?? '';
  const whole = new TextsReader(names);
  const found = (await listFiles(path.join(root, ARTICLES), '.md')).map(
    (file) => `${ARTICLES}/${file}`,
  );
  for (const [name, files] of Map.groupBy(found, partOf)) {
    const before = (await memory?.recall(name, key)) ?? null;
    const { part, changed, problems } = await readPart(root, files, names, before);
    if (changed && problems.length === 0) await memory?.remember(name, { key, ...part });
    whole.problems.push(...problems);
    whole.append(part);
  }
  if (whole.problems.length > 0) throw new ContentError(whole.problems);
  return { features: whole.features.finish(), mentions: whole.mentions.finish() };
}
