import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArticleFile } from '../../src/archive/article-file.ts';
import type { Article } from '../../src/archive/article.ts';
import { listFiles } from '../../src/archive/content-folder.ts';
import { sha256 } from './seal.ts';
import { letterKey } from './shape.ts';

/** An article that the archive holds. */
export interface Holding {
  readonly id: string;
  /** Path of the article's file below content/. */
  readonly path: string;
  readonly capture: Pick<Article['capture'], 'name' | 'sha256'>;
}

/** What the archive holds, as ingest asks for it. */
export interface Holdings {
  readonly byCapture: Map<string, Holding>;
  readonly byId: Map<string, Holding>;
  /** By {@link textDigest} of the body. */
  readonly byText: Map<string, Holding>;
  /** Files that are not articles: path below content/, and why, by the id that their name gives. */
  readonly unreadable: Map<string, { path: string; problem: string }>;
}

/** Digest of a body's folded letters: equal for two captures that read the same. */
export function textDigest(body: string): string {
  return sha256(letterKey(body));
}

/** Enters an article into the holdings. */
export function hold(holdings: Holdings, holding: Holding, text: string): void {
  holdings.byCapture.set(holding.capture.sha256, holding);
  holdings.byId.set(holding.id, holding);
  if (!holdings.byText.has(text)) holdings.byText.set(text, holding);
}

/** Reads what an archive holds. */
export async function readHoldings(root: string): Promise<Holdings> {
  const holdings: Holdings = {
    byCapture: new Map(),
    byId: new Map(),
    byText: new Map(),
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
      else
        hold(holdings, { id: record.id, path: below, capture: record.capture }, textDigest(body));
    } catch (error) {
      refuse((error as Error).message.replace(/\s*\n\s*/gu, '; '));
    }
  }
  return holdings;
}
