import { getCollection } from 'astro:content';
import { buildArchiveIndex, neighboursOf, type ArchiveIndex } from './archive-index.ts';
import type { Article, Removal, Repair } from './article.ts';
import type { ArticleEntry } from './article-entry.ts';
import { readArticle } from './article-files.ts';
import { contentRoot } from './content-folder.ts';
import { buildEntityIndex, type EntityIndex } from './entities/entity-index.ts';
import type { TextLink } from './entities/mention-links.ts';
import { headlineResolver } from './headlines.ts';
import { bodyBlocks, renderBody, type Block } from './markdown.ts';
import { backlinksOf, type Backlinks } from './related/backlinks.ts';
import { readTexts } from './read-texts.ts';
import { relateArticles, type ArchiveRelations } from './related/relations.ts';
import { indexVersions, type VersionIndex } from './versions/version-index.ts';

/** The archive as pages see it: the indexes, and the questions that are answered from them. */
export interface Archive extends ArchiveIndex {
  /**
   * What the texts say of how articles hang together: up to four related articles each. Reads every
   * text once, when it or `entityIndex` is first asked for.
   */
  readonly relations: () => Promise<ArchiveRelations>;
  /** Who and what is named where; from the same reading. */
  readonly entityIndex: () => Promise<EntityIndex>;
  /** What points to an article or an entity. */
  readonly backlinks: Backlinks;
  /** The next older and next newer article. */
  readonly neighbours: (id: string) => { older: ArticleEntry | null; newer: ArticleEntry | null };
  /** How printings of one article hang together. */
  readonly versions: VersionIndex<ArticleEntry>;
  /** The held article that a headline printed by a source names, or null. */
  readonly resolveReadAlso: (headline: string) => ArticleEntry | null;
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

const RELATED = 4;

/** Everything that takes the texts. */
async function readRelations(index: ArchiveIndex) {
  const { features, mentions } = await readTexts(contentRoot(), [...index.entities.values()]);
  return {
    relations: relateArticles(index, features, RELATED),
    entityIndex: buildEntityIndex(index, mentions),
  };
}

async function loadArchive(): Promise<Archive> {
  const [articles, tags, sources, entities] = await Promise.all([
    getCollection('articles'),
    getCollection('tags'),
    getCollection('sources'),
    getCollection('entities'),
  ]);
  const index = buildArchiveIndex({
    articles: articles.map(({ data }) => data),
    tags: tags.map(({ data }) => data),
    sources: sources.map(({ data }) => data),
    entities: entities.map(({ data }) => data),
  });
  const resolveReadAlso = headlineResolver(index.articles);
  let reading: ReturnType<typeof readRelations> | undefined;
  const read = () => (reading ??= readRelations(index));
  return {
    ...index,
    relations: async () => (await read()).relations,
    entityIndex: async () => (await read()).entityIndex,
    backlinks: backlinksOf(index, resolveReadAlso),
    neighbours: (id) => neighboursOf(index, id),
    resolveReadAlso,
    versions: indexVersions(index.articles),
  };
}

let archive: Promise<Archive> | undefined;

/** The archive, computed once a build. */
export function getArchive(): Promise<Archive> {
  archive ??= loadArchive();
  return archive;
}

const RECENT_TEXTS = 256;
const recentTexts = new Map<string, Promise<readonly Block[]>>();

/**
 * Reads the text of an article as plain blocks. The last {@link RECENT_TEXTS} are kept: a page and
 * the same page in the other languages ask for the same ones.
 */
export function readBlocks({ id, file }: ArticleEntry): Promise<readonly Block[]> {
  const blocks =
    recentTexts.get(id) ?? readArticle(contentRoot(), file).then(({ body }) => bodyBlocks(body));
  // The order of a map is that of insertion: what is asked for again goes to the end.
  recentTexts.delete(id);
  recentTexts.set(id, blocks);
  if (recentTexts.size > RECENT_TEXTS) recentTexts.delete(recentTexts.keys().next().value!);
  return blocks;
}

/**
 * Reads and renders the text of an article from its file; it is not kept.
 *
 * @param linksOf what is linked in the text, from its blocks.
 */
export async function readBody(
  entry: ArticleEntry,
  linksOf: (blocks: readonly Block[]) => readonly TextLink[] = () => [],
): Promise<ArticleBody> {
  const { record, body } = await readArticle(contentRoot(), entry.file);
  const blocks = bodyBlocks(body);
  const { removed, repaired = [], markup } = record;
  return { html: renderBody(body, linksOf(blocks)), blocks, removed, repaired, markup };
}
