import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkArticles } from '../article-checks.ts';
import type { ArticleEntry } from '../article-entry.ts';
import { ARTICLES, readReferents } from '../article-files.ts';
import { ContentError, type ContentProblem } from '../content-error.ts';
import { listFiles } from '../content-folder.ts';
import { MentionTableBuilder, type MentionTable } from '../entities/mention-table.ts';
import type { Relation } from '../related/rank-related.ts';
import { idsOf, relatedPeriods } from '../related/related-periods.ts';
import { hashText, spread } from '../../text/hash.ts';
import type { EntityRecord } from '../vocabulary-files.ts';
import { membersOf, openPartFile, PartFile, type PartHead } from './part-file.ts';
import { comparePart } from './read-part.ts';
import {
  partFile,
  ReadingWork,
  relationsFile,
  type ReadingAnswer,
  type ReadingPlaces,
  type ReadingTask,
} from './reading-tasks.ts';

/** So many parts an archive is read in: of a large one, what an added article has read anew is small. */
const PARTS = 32;
/** So many articles are sooner read, or related, than another process is started. */
const FEW = 300;

/** Has tasks done, in whatever order, and gives the answers in theirs. */
export type DoTasks = (tasks: readonly ReadingTask[]) => Promise<readonly ReadingAnswer[]>;

/** Names what was read of an archive, and lies in its memory: see {@link openArchive}. */
export interface ArchiveRead {
  readonly parts: readonly string[];
  /** Keys of the periods that it was related by, the newest first. */
  readonly periods: readonly string[];
}

/** The part of an archive that an article belongs to: any ids make parts of about one size. */
function partOf(file: string): string {
  const number = spread(hashText(path.posix.basename(file))) % PARTS;
  return String(number).padStart(2, '0');
}

function tidy(folder: string, kept: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!kept.has(name)) rmSync(path.join(folder, name), { recursive: true });
  }
}

/** Has the parts read that changed. */
async function readParts(
  places: ReadingPlaces,
  key: string,
  doTasks: DoTasks,
  here: DoTasks,
): Promise<{ parts: string[]; problems: ContentProblem[] }> {
  const found = await listFiles(path.join(places.root, ARTICLES), '.md');
  const files = found.map((file) => `${ARTICLES}/${file}`);
  const parts = [...Map.groupBy(files, partOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  let fresh = 0;
  const tasks: ReadingTask[] = [];
  for (const [part, ofPart] of parts) {
    const head = openPartFile(partFile(places, part), key)?.head;
    const change = comparePart(places.root, ofPart, head);
    fresh += change.fresh.length;
    if (change.changed) tasks.push({ kind: 'read', part, files: ofPart });
  }
  const answers = await (fresh <= FEW ? here : doTasks)(tasks);
  const problems = answers.flatMap((answer) => answer.problems);
  return { parts: parts.map(([part]) => part), problems };
}

/** Has the periods related in which anything changed; gives the keys of all. */
async function relate(
  places: ReadingPlaces,
  key: string,
  heads: readonly (readonly [part: string, head: PartHead])[],
  doTasks: DoTasks,
  here: DoTasks,
): Promise<string[]> {
  const periods = relatedPeriods(heads.flatMap(([, head]) => membersOf(head)));
  const parts = heads.map(([part]) => part);
  const tasks: (ReadingTask & { kind: 'relate' })[] = periods.map((of) => {
    const period = idsOf(of);
    const made = [key, period.asked, of.among.map(({ id, digest }) => [id, digest])];
    return {
      kind: 'relate',
      key: hash('sha256', JSON.stringify(made)).slice(0, 24),
      parts,
      period,
    };
  });
  const left = tasks.filter((task) => !existsSync(relationsFile(places, task.key)));
  const most = Math.max(0, ...left.map(({ period }) => period.among.length));
  await (most <= FEW ? here : doTasks)(left);
  return tasks.map((task) => task.key);
}

/**
 * Brings what is remembered of an archive up to date: reads the articles that changed since, and
 * relates the periods that they are of. What results is the same as if all were read.
 *
 * @param doTasks has the work done by other processes; here, one after another, where none is given.
 * @throws {ContentError} with every problem of every file.
 */
export async function readArchive(
  places: ReadingPlaces,
  entities: readonly EntityRecord[],
  doTasks?: DoTasks,
): Promise<{ read: ArchiveRead; articles: ArticleEntry[] }> {
  const work = new ReadingWork(places, entities);
  const here: DoTasks = async (tasks) => {
    const answers: ReadingAnswer[] = [];
    for (const task of tasks) answers.push(await work.do(task));
    return answers;
  };
  const key = await work.key();
  const { parts, problems: unread } = await readParts(places, key, doTasks ?? here, here);
  const files = parts.flatMap((part) => {
    const file = openPartFile(partFile(places, part), key);
    return file ? [[part, file] as const] : [];
  });
  const articles = files.flatMap(([, file]) => file.entries());
  const known = await readReferents(places.root);
  const problems = checkArticles(articles, known, entities, unread);
  if (problems.length > 0) throw new ContentError(problems);

  const heads = files.map(([part, { head }]) => [part, head] as const);
  const periods = await relate(places, key, heads, doTasks ?? here, here);
  tidy(path.join(places.memory, 'parts'), new Set(parts));
  const related = periods.map((period) => path.basename(relationsFile(places, period)));
  tidy(path.join(places.memory, 'related'), new Set(related));
  return { read: { parts, periods }, articles };
}

/** Opens what {@link readArchive} has read: what its texts say, and the records of its articles. */
export function openArchive(
  places: ReadingPlaces,
  { parts, periods }: ArchiveRead,
): {
  articles: ArticleEntry[];
  mentions: MentionTable;
  relations: ReadonlyMap<string, readonly Relation[]>;
} {
  const articles: ArticleEntry[] = [];
  const builder = new MentionTableBuilder();
  for (const name of parts) {
    const part = new PartFile(partFile(places, name));
    for (const entry of part.entries()) articles.push(entry);
    const mentions = part.mentions();
    const take = builder.taking(mentions);
    for (const number of mentions.articles.keys()) take(number);
  }
  const relations = new Map<string, readonly Relation[]>();
  for (const period of periods) {
    const text = readFileSync(relationsFile(places, period), 'utf8');
    for (const [id, related] of JSON.parse(text) as [string, Relation[]][]) {
      relations.set(id, related);
    }
  }
  return { articles, mentions: builder.finish(), relations };
}
