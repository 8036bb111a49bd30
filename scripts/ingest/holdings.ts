import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArticleFile } from '../../src/archive/article-file.ts';
import type { Article } from '../../src/archive/article.ts';
import { listFiles } from '../../src/archive/content-folder.ts';
import { bodyBlocks } from '../../src/archive/markdown.ts';
import { edtfOf } from '../../src/archive/publication-date.ts';
import { NearDuplicates, textShingles } from './near-duplicates.ts';
import { sha256 } from './seal.ts';
import { letterKey } from './shape.ts';

/** What has to be known to read a capture again. */
type HeldCapture = Pick<
  Article['capture'],
  | 'name'
  | 'path'
  | 'sha256'
  | 'encoding'
  | 'format'
  | 'fields'
  | 'header'
  | 'target'
  | 'fetched'
  | 'received'
>;

/** An article that the archive holds. */
export interface Holding {
  readonly id: string;
  /** Path of the article's file below content/. */
  readonly path: string;
  readonly capture: HeldCapture;
  readonly language: Article['language'];
  readonly publisher: Article['publisher'];
  /** EDTF, or null where unknown. */
  readonly date: string | null;
  /** Folded letters of the title; null where there is none. */
  readonly titleKey: string | null;
  readonly url: string | null;
  readonly versionOf: Article['versionOf'];
}

/** What the archive holds, as ingest asks for it. */
export interface Holdings {
  readonly byCapture: Map<string, Holding>;
  readonly byId: Map<string, Holding>;
  /** By {@link textDigest}. */
  readonly byText: Map<string, Holding>;
  /** By address: the last that was taken from it. */
  readonly byUrl: Map<string, Holding>;
  /** Every text, by what it says. */
  readonly near: NearDuplicates;
  /** Files that are not articles: path below content/, and why, by the id that their name gives. */
  readonly unreadable: Map<string, { path: string; problem: string }>;
}

/** Digest of a text's folded letters, from its blocks: equal for two captures that read the same. */
export function textDigest(blocks: readonly string[]): string {
  return sha256(letterKey(blocks.join('\n')));
}

/** What the holdings keep of a record. */
export function holdingOf(path: string, record: Omit<Article, 'generated'>): Holding {
  const { id, capture, language, publisher, date, title, url, versionOf } = record;
  return {
    id,
    path,
    capture,
    language,
    publisher,
    date: edtfOf(date),
    titleKey: title.by === 'unknown' ? null : letterKey(title.text),
    url: url ?? null,
    versionOf,
  };
}

/**
 * Enters an article into the holdings.
 *
 * @param text see {@link textDigest}.
 * @param shingles see {@link textShingles}.
 */
export function hold(
  holdings: Holdings,
  entered: Holding,
  text: string,
  shingles: Uint32Array,
): void {
  // Copied letter by letter: a string that was cut out of a capture keeps the capture in memory.
  const holding = JSON.parse(JSON.stringify(entered)) as Holding;
  holdings.byCapture.set(holding.capture.sha256, holding);
  holdings.byId.set(holding.id, holding);
  holdings.near.add(holding.id, shingles);
  if (holding.url !== null) holdings.byUrl.set(holding.url, holding);
  if (!holdings.byText.has(text)) holdings.byText.set(text, holding);
}

/** Takes out what was entered and could not be written. */
export function release({ byId, byCapture, byText, byUrl }: Holdings, id: string): void {
  for (const index of [byId, byCapture, byText, byUrl]) {
    for (const [key, holding] of index) if (holding.id === id) index.delete(key);
  }
}

/** Reads what an archive holds. */
export async function readHoldings(root: string): Promise<Holdings> {
  const holdings: Holdings = {
    byCapture: new Map(),
    byId: new Map(),
    byText: new Map(),
    byUrl: new Map(),
    near: new NearDuplicates(),
    unreadable: new Map(),
  };
  for (const file of await listFiles(path.join(root, 'articles'), '.md')) {
    const below = `articles/${file}`;
    const refuse = (problem: string) =>
      holdings.unreadable.set(path.basename(file, '.md'), { path: below, problem });
    try {
      const { record, body } = parseArticleFile(await readFile(path.join(root, below), 'utf8'));
      const twin = holdings.byId.get(record.id);
      if (twin) refuse(`has the id ${record.id}, which ${twin.path} has too`);
      else {
        const blocks = bodyBlocks(body).map(({ text }) => text);
        hold(holdings, holdingOf(below, record), textDigest(blocks), textShingles(blocks));
      }
    } catch (error) {
      refuse((error as Error).message.replace(/\s*\n\s*/gu, '; '));
    }
  }
  return holdings;
}
