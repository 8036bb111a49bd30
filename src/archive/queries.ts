import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getCollection } from 'astro:content';
import {
  buildArchiveIndex,
  neighboursOf,
  type ArchiveIndex,
  type ArchiveRecords,
} from './archive-index.ts';
import type { Article, Removal, Repair } from './article.ts';
import type { ArticleEntry } from './article-entry.ts';
import { parseArticleParts, type ArticleParts } from './article-parts.ts';
import { buildSeam } from './build-seam.ts';
import { contentRoot, fileState } from './content-folder.ts';
import { buildEntityIndex, type EntityIndex } from './entities/entity-index.ts';
import type { TextLink } from './entities/mention-links.ts';
import { dataFiles, type DataFiles } from './data-files.ts';
import { headlineResolver } from './headlines.ts';
import { archiveLists, type ArchiveLists } from './lists.ts';
import { deriveFromTexts } from './derive-texts.ts';
import { readText, type Block, type ReadingText } from './markdown.ts';
import { buildOverview, type Overview } from './overview/overview.ts';
import { backlinksOf, type Backlinks } from './related/backlinks.ts';
import { archiveRelations, type ArchiveRelations } from './related/relations.ts';
import { archiveTimeline, type ArchiveTimeline } from './timeline.ts';
import { watched, wayOf } from './watched.ts';
import { indexVersions, type VersionIndex } from './versions/version-index.ts';

/** How pages come by it when they wait for it. */
const ENTITY_INDEX = wayOf('entityIndex', []);

/** The archive as pages see it: the indexes, and the questions that are answered from them. */
export interface Archive extends ArchiveIndex {
  /**
   * What the texts say of how articles hang together: up to four related articles each. Reads every
   * text once, when it or `entityIndex` is first asked for.
   */
  readonly relations: () => Promise<ArchiveRelations>;
  /** Who and what is named where; from the same reading. */
  readonly entityIndex: () => Promise<EntityIndex>;
  /** The archive at a glance; from the same reading. */
  readonly overview: () => Promise<Overview>;
  /** Whether there are so many articles, or fewer. */
  readonly hasAtMost: (articles: number) => boolean;
  /** What points to an article or an entity. */
  readonly backlinks: Backlinks;
  /** The next older and next newer article. */
  readonly neighbours: (id: string) => { older: ArticleEntry | null; newer: ArticleEntry | null };
  /** How printings of one article hang together. */
  readonly versions: VersionIndex<ArticleEntry>;
  /** The held article that a headline printed by a source names, or null. */
  readonly resolveReadAlso: (headline: string) => ArticleEntry | null;
  /** The lists that grow with the archive, cut into pages. */
  readonly lists: () => Promise<ArchiveLists>;
  /** Events and articles in time. */
  readonly timeline: () => Promise<ArchiveTimeline>;
  /** What the files of data hold. */
  readonly dataFiles: DataFiles;
  /** Changes when the file of an article's capture does. */
  readonly captureState: (id: string) => string;
}

/** What an article's file holds besides the entry. */
export interface ArticleBody {
  /** The reading text as HTML; paragraphs have the ids `p1`, `p2` …. */
  readonly html: string;
  /** The reading text as plain blocks. */
  readonly blocks: readonly Block[];
  /** What was cut from the capture, in its order. */
  readonly removed: readonly Removal[];
  /** What was lost on the way to the capture, and is restored in the text. */
  readonly repaired: readonly Repair[];
  /** What of a capture that is not plain text is no text of it. */
  readonly markup: Article['markup'];
}

/** Everything that takes the texts. */
async function readRelations(index: ArchiveIndex) {
  const { mentions, relations } =
    buildSeam.content?.texts ?? (await deriveFromTexts([...index.entities.values()]));
  return {
    relations: archiveRelations(index, relations),
    entityIndex: buildEntityIndex(index, mentions),
  };
}

/** The records of the archive: as the build has read them, otherwise from the content collections. */
async function readRecords(): Promise<ArchiveRecords> {
  if (buildSeam.content) return buildSeam.content;
  const [articles, tags, sources, entities] = await Promise.all([
    getCollection('articles'),
    getCollection('tags'),
    getCollection('sources'),
    getCollection('entities'),
  ]);
  return {
    articles: articles.map(({ data }) => data),
    tags: tags.map(({ data }) => data),
    sources: sources.map(({ data }) => data),
    entities: entities.map(({ data }) => data),
  };
}

async function loadArchive(): Promise<Archive> {
  const index = buildArchiveIndex(await readRecords());
  const resolveReadAlso = headlineResolver(index.articles);
  let reading: ReturnType<typeof readRelations> | undefined;
  const read = async () => {
    const read = await (reading ??= readRelations(index));
    heldEntities = read.entityIndex;
    return read;
  };
  let overview: Overview | undefined;
  let lists: ArchiveLists | undefined;
  let timeline: ArchiveTimeline | undefined;
  return {
    ...index,
    relations: async () => (await read()).relations,
    entityIndex: async () => (await read()).entityIndex,
    overview: async () => (overview ??= buildOverview(index, (await read()).entityIndex)),
    hasAtMost: (count) => index.articles.length <= count,
    backlinks: backlinksOf(index, resolveReadAlso),
    neighbours: (id) => neighboursOf(index, id),
    resolveReadAlso,
    versions: indexVersions(index.articles),
    lists: async () => (lists ??= archiveLists(index, (await read()).entityIndex)),
    timeline: async () =>
      (timeline ??= archiveTimeline([...(await read()).entityIndex.withPage.values()], index)),
    dataFiles: dataFiles(index.articles),
    captureState: (id) => {
      const file = captureFile(index.byId.get(id)!);
      return fileState(file) ?? `read ${++justRead}`;
    },
  };
}

let archive: Promise<Archive> | undefined;
let held: Archive | undefined;
let heldEntities: EntityIndex | undefined;

/**
 * The archive, computed once a build. What a page reads of it is noted: the page is rendered again
 * when an answer changes. So nothing derived from it may be kept between pages but here.
 */
export async function getArchive(): Promise<Archive> {
  archive ??= buildSeam.archive = loadArchive();
  held = await archive;
  return watched(held);
}

/**
 * The same for components: the page that they stand in has waited for the archive. A component that
 * waits itself makes Astro keep what comes after it in memory, part by part, until it is there.
 *
 * @throws {Error} where no page has asked for the archive yet.
 */
export function heldArchive(): Archive {
  if (!held) throw new Error('the archive is not there yet: await getArchive() in the page');
  return watched(held);
}

/**
 * Who and what is named where, for components whose page has waited for it.
 *
 * @throws {Error} where no page has asked for it yet.
 */
export function heldEntityIndex(): EntityIndex {
  if (!heldEntities)
    throw new Error('not there yet: await entityIndex() of the archive in the page');
  return watched(heldEntities, ENTITY_INDEX);
}

/** Counts captures that have just been written, so that they are read again. */
let justRead = 0;

function captureFile({ capture }: ArticleEntry): string {
  return path.join(contentRoot(), capture.path);
}

/** Reads the capture of an article, byte for byte; at once: a build waits for nothing else meanwhile. */
export function readCapture(article: ArticleEntry): Uint8Array<ArrayBuffer> {
  heldArchive().captureState(article.id);
  return new Uint8Array(readFileSync(captureFile(article)));
}

const RECENT_FILES = 64;
const recentFiles = new Map<string, ArticleParts>();

/** Reads an article's file; the last ones are kept: a page and its other forms ask for the same. */
function readArticleParts({ id, file }: ArticleEntry): ArticleParts {
  const found =
    recentFiles.get(id) ?? parseArticleParts(readFileSync(path.join(contentRoot(), file), 'utf8'));
  // The order of a map is that of insertion: what is asked for again goes to the end.
  recentFiles.delete(id);
  recentFiles.set(id, found);
  if (recentFiles.size > RECENT_FILES) recentFiles.delete(recentFiles.keys().next().value!);
  return found;
}

const RECENT_TEXTS = 1024;
const recentTexts = new Map<string, ReadingText>();

/**
 * Reads the text of an article. The last {@link RECENT_TEXTS} are kept: a page, its other forms and
 * the same page in the other languages ask for the same ones.
 */
function readReadingText(article: ArticleEntry): ReadingText {
  const { id } = article;
  const text = recentTexts.get(id) ?? readText(readArticleParts(article).body);
  recentTexts.delete(id);
  recentTexts.set(id, text);
  if (recentTexts.size > RECENT_TEXTS) recentTexts.delete(recentTexts.keys().next().value!);
  return text;
}

/** Reads the text of an article as plain blocks. */
export function readBlocks(article: ArticleEntry): readonly Block[] {
  return readReadingText(article).blocks;
}

/**
 * Reads and renders the text of an article from its file; the HTML is not kept.
 *
 * @param linksOf what is linked in the text, from its blocks.
 */
export function readBody(
  entry: ArticleEntry,
  linksOf: (blocks: readonly Block[]) => readonly TextLink[] = () => [],
): ArticleBody {
  const { removed, repaired = [], markup } = readArticleParts(entry);
  const { blocks, html } = readReadingText(entry);
  return { html: html(linksOf(blocks)), blocks, removed, repaired, markup };
}
