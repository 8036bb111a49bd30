import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArticleFile } from '../../../src/archive/article-file.ts';
import type { Article } from '../../../src/archive/article.ts';
import { bodyBlocks } from '../../../src/archive/markdown.ts';
import { readEntities, readSources, readTags } from '../../../src/archive/vocabulary-files.ts';
import { readCapture } from '../formats/read-capture.ts';
import { readHoldings, type Holding, type Holdings } from '../holdings.ts';
import { textShingles } from '../near-duplicates.ts';
import { needsOf } from '../needs.ts';
import { articlePath } from '../record.ts';
import { readKnownNames, suggest, type KnownNames } from '../suggestions.ts';
import { moveFile, writeWhole } from '../write-file.ts';
import { isolated, Quit, Skip, type Dialogue } from './dialogue.ts';
import { withDecisions, type Decisions } from './front-matter.ts';
import { askEntity } from './new-entity.ts';
import {
  askDate,
  askPublisher,
  askTags,
  askTitle,
  askVersion,
  type Case,
  type Vocabularies,
} from './questions.ts';

/** An article with all that bears on what is open in it. */
interface Open extends Case {
  readonly holding: Holding;
  readonly file: string;
  readonly unknownNames: readonly string[];
}

interface Desk extends Vocabularies {
  readonly root: string;
  /** Read anew when a record is added. */
  names: KnownNames;
  readonly holdings: Holdings;
  readonly entities: Set<string>;
  /** Day of the review, ISO 8601. */
  readonly today: string;
}

const byId = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

/** Reads an article and finds what a person has to decide in it. */
async function openCase(holding: Holding, { root, names, holdings }: Desk): Promise<Open> {
  const file = await readFile(path.join(root, holding.path), 'utf8');
  const { record, body } = parseArticleFile(file);
  const bytes = await readFile(path.join(root, record.capture.path));
  const { text, reading } = readCapture(new Uint8Array(bytes), {
    ...record.capture,
    charset: record.capture.encoding,
  });
  const blocks = bodyBlocks(body).map((block) => block.text);
  const { tags, unknown } = suggest(names, {
    language: record.language,
    title: record.title.by === 'unknown' ? null : record.title.text,
    blocks,
    tags: record.tags,
  });
  const found = record.versionOf ? null : holdings.near.find(textShingles(blocks), record.id);
  const other = found && holdings.byId.get(found.id);
  const isLinked = other?.versionOf?.article === record.id || other?.language !== record.language;
  return {
    holding,
    file,
    record,
    capture: reading?.text ?? text,
    tags,
    likely: found && other && !isLinked ? { holding: other, resemblance: found.resemblance } : null,
    unknownNames: unknown,
  };
}

function isOpen({ record, tags, likely }: Open): boolean {
  return (
    record.reviewed === undefined &&
    (needsOf(record).length > 0 || tags.length > 0 || likely !== null)
  );
}

/** Asks everything that is open in an article; calls `decided` after each answer. */
async function askAll(
  open: Open,
  desk: Desk,
  dialogue: Dialogue,
  decided: (decisions: Decisions) => Promise<void>,
): Promise<void> {
  const title = await askTitle(open, dialogue);
  if (title) await decided({ title });
  const date = await askDate(open, dialogue);
  if (date) await decided({ date });
  const publisher = await askPublisher(open, desk, dialogue);
  if (publisher) await decided({ publisher });
  const tags = await askTags(open, desk, dialogue);
  if (tags) await decided({ tags });
  const versionOf = await askVersion(open, dialogue);
  if (versionOf) await decided({ versionOf });
  const entity = await askEntity(desk.root, open, desk.entities, dialogue);
  if (!entity) return;
  desk.names = await readKnownNames(desk.root);
  dialogue.say(`  written: content/${entity}`);
}

/** Goes through one article, and writes each decision as it is made. */
async function review(open: Open, desk: Desk, dialogue: Dialogue): Promise<void> {
  const { root } = desk;
  let { file } = open;
  let place = open.holding.path;
  const write = async (decisions: Decisions) => {
    file = withDecisions(file, decisions);
    await writeWhole(path.join(root, place), file);
    const home = articlePath(parseArticleFile(file).record);
    if (home !== place) await moveFile(path.join(root, place), path.join(root, home));
    place = home;
  };
  await askAll(open, desk, dialogue, write);
  await write({ reviewed: desk.today });
  dialogue.say(`  written: content/${place}`);
}

const titleOf = ({ title }: Article) => (title.by === 'unknown' ? 'without a title' : title.text);

/**
 * Walks through the articles in which something is open, with the evidence beside each question, and
 * writes into their front matter what the person decides.
 *
 * @param ids of articles, all that are open and not yet reviewed where none are given.
 * @param today ISO 8601.
 * @returns how many were gone through.
 * @throws {Error} in one line, for an id that no article has.
 */
export async function reviewArchive(
  root: string,
  ids: readonly string[],
  today: string,
  dialogue: Dialogue,
): Promise<number> {
  const desk: Desk = {
    root,
    today,
    names: await readKnownNames(root),
    holdings: await readHoldings(root),
    entities: new Set((await readEntities(root)).map(({ id }) => id)),
    sources: byId(await readSources(root)),
    tags: byId(await readTags(root)),
  };
  const { holdings } = desk;
  const missing = ids.find((id) => !holdings.byId.has(id));
  if (missing !== undefined) throw new Error(`there is no article '${missing}'`);
  const chosen =
    ids.length > 0 ? ids.map((id) => holdings.byId.get(id)!) : [...holdings.byId.values()];
  dialogue.say('An empty line leaves a question open; :s leaves the article, :q ends.');
  let done = 0;
  try {
    for (const holding of chosen) {
      const open = await openCase(holding, desk);
      if (ids.length === 0 && !isOpen(open)) continue;
      dialogue.say(`\ncontent/${holding.path}  ${isolated(titleOf(open.record))}`);
      try {
        await review(open, desk, dialogue);
        done++;
      } catch (error) {
        if (!(error instanceof Skip)) throw error;
      }
    }
  } catch (error) {
    if (!(error instanceof Quit)) throw error;
  }
  dialogue.say(`${done} ${done === 1 ? 'article' : 'articles'} gone through`);
  return done;
}
