import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkRecalledBy } from '../../src/archive/article-checks.ts';
import { ContentError } from '../../src/archive/content-error.ts';
import { listFiles } from '../../src/archive/content-folder.ts';
import {
  readEntities,
  readSources,
  readTags,
  type EntityRecord,
} from '../../src/archive/vocabulary-files.ts';
import { articleProblems } from '../ingest/check-article.ts';
import { isEdited } from '../ingest/seal.ts';
import { readVocabulary } from '../ingest/vocabulary.ts';
import { isTemporary } from '../ingest/write-file.ts';
import { dateProblems } from './check-dates.ts';
import { versionProblems, type Printing } from './check-versions.ts';
import type { Problem, Verification } from './problem.ts';

/** A capture has 20 MB at most; an article's file quotes it about once. */
const LARGEST_FILE = 64_000_000;

const STOPPED = 'left by an ingest that was stopped: the next one removes it';

async function readBelow(root: string, below: string): Promise<Uint8Array | null> {
  const file = path.join(root, below);
  try {
    if ((await stat(file)).size > LARGEST_FILE) return null;
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What is neither a file nor a folder: a link may lead out of the archive, and no export would hold it. */
async function linksBelow(root: string): Promise<Problem[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => ({
      file: path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      problem: 'a link, or no plain file: put the file itself there',
    }));
}

/** The problems of one kind of records, and those that can be read. */
async function readRecords<T>(
  read: Promise<readonly T[]>,
  problems: Problem[],
): Promise<readonly T[]> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems.map(({ file, reason }) => ({ file, problem: reason })));
    return [];
  }
}

async function checkVocabularies(root: string, problems: Problem[]) {
  const [tags, sources, entities] = [
    await readRecords(readTags(root), problems),
    await readRecords(readSources(root), problems),
    await readRecords<EntityRecord>(readEntities(root), problems),
  ];
  if (problems.length === 0) {
    // Two records may be valid, each by itself, and claim one name.
    await readVocabulary(root).catch((error: Error) => {
      const [, file, problem] = /^(\S+\.yaml): (.*)$/su.exec(error.message) ?? [];
      problems.push({ file: file ?? '.', problem: problem ?? error.message });
    });
  }
  return { tags, sources, entities };
}

/** An article's file as far as others refer to it. */
interface Seen {
  readonly printings: Printing[];
  readonly pathOfId: Map<string, string>;
  readonly captures: Set<string>;
}

/**
 * Checks every file of an archive against what it says and what the others say of it.
 *
 * @param root the content folder.
 * @param now ms since the epoch: no article is of a later day.
 * @param onArticle is told how many articles have been looked at, of how many.
 */
export async function verifyArchive(
  root: string,
  now: number,
  onArticle: (done: number, all: number) => void = () => undefined,
): Promise<Verification> {
  const problems: Problem[] = [];
  const { tags, sources, entities } = await checkVocabularies(root, problems);
  const known = {
    tags: new Set(tags.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
  };
  const seen: Seen = { printings: [], pathOfId: new Map(), captures: new Set() };
  const files = await listFiles(path.join(root, 'articles'), '');
  for (const [index, name] of files.entries()) {
    onArticle(index, files.length);
    const file = `articles/${name}`;
    const found = name.endsWith('.md')
      ? await checkArticleFile(root, file, known, now, seen)
      : [isTemporary(name) ? STOPPED : 'not an article: remove it'];
    problems.push(...found.map((problem) => ({ file, problem })));
  }
  problems.push(...(await versionProblems(root, seen.printings)));
  const captures = await listFiles(path.join(root, 'captures'), '');
  for (const name of captures) {
    const file = `captures/${name}`;
    if (seen.captures.has(file)) continue;
    const orphan = 'no article has this capture: take it in again, or remove it';
    problems.push({ file, problem: isTemporary(name) ? STOPPED : orphan });
  }
  for (const { file, reason } of checkRecalledBy(entities, new Set(seen.pathOfId.keys()))) {
    problems.push({ file, problem: reason });
  }
  problems.push(...(await linksBelow(root)));
  const checked = {
    articles: seen.pathOfId.size,
    captures: captures.length,
    tags: tags.length,
    sources: sources.length,
    entities: entities.length,
  };
  return { checked, problems };
}

async function checkArticleFile(
  root: string,
  file: string,
  known: Parameters<typeof articleProblems>[2],
  now: number,
  seen: Seen,
): Promise<string[]> {
  const bytes = await readBelow(root, file);
  if (!bytes) return ['too large for an article'];
  const text = new TextDecoder().decode(bytes);
  const { record, problems } = await articleProblems(text, file, known, (capture) =>
    readBelow(root, capture),
  );
  if (!record) return problems;
  const { id, capture } = record;
  const twin = seen.pathOfId.get(id);
  if (twin) problems.push(`id: ${id} is also the id of content/${twin}`);
  else {
    const { language, versionOf } = record;
    // Whoever edits a text owes a note; without one the text is what ingest compared.
    const edited = isEdited(text, record) && record.notes.length > 0;
    seen.printings.push({ id, language, versionOf, file, edited });
  }
  seen.pathOfId.set(id, file);
  seen.captures.add(capture.path);
  return [...problems, ...dateProblems(record, now)];
}
