import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { articleIds } from '../../ingest/article-id.ts';
import { cleanCapture } from '../../ingest/clean.ts';
import { decodeCapture } from '../../ingest/decode.ts';
import { articlePath, capturePath, makeArticle } from '../../ingest/record.ts';
import { Refusal } from '../../ingest/refusal.ts';
import { formatSealed, sha256 } from '../../ingest/seal.ts';
import { parseArticleFile } from '../../../src/archive/article-file.ts';
import type { Vocabulary } from '../../ingest/vocabulary.ts';
import { pick, seeded } from './random.ts';
import type { SourcedArticle } from './synthetic-articles.ts';
import { CORPUS_SOURCES, tagOfSection } from './vocabulary.ts';

/** Where articles go, and what they may refer to. */
export interface Target {
  readonly out: string;
  readonly vocabulary: Vocabulary;
  /** Subjects of the archive's own that some articles get besides their section's. */
  readonly subjects: readonly string[];
}

const made = new Set<string>();

async function write(file: string, data: string): Promise<void> {
  const folder = path.dirname(file);
  if (!made.has(folder)) await mkdir(folder, { recursive: true });
  made.add(folder);
  await writeFile(file, data);
}

function tagsOf({ id, category }: SourcedArticle, subjects: readonly string[]): string[] {
  const random = seeded(Number.parseInt(sha256(id).slice(0, 8), 16));
  const section = tagOfSection(category);
  const more = random() < 0.25 ? [pick(random, subjects)] : [];
  return [...new Set([...more, ...(section === null ? [] : [section])])];
}

/** The article as the text of a saved page: headline, date, text. */
function captureOf({ title, date, body }: SourcedArticle): string {
  return [title, ...(date === null ? [] : [date.slice(0, 10)]), body].join('\n\n');
}

/**
 * Takes one article in as the ingest does, and writes it: subjects and publisher, which such a text
 * does not say, are the corpus's.
 *
 * @returns whether it was taken: what the ingest refuses is left out.
 */
export async function writeArticle(
  article: SourcedArticle,
  number: number,
  { out, vocabulary, subjects }: Target,
): Promise<boolean> {
  const text = `${captureOf(article)}\n`;
  const bytes = Buffer.from(text);
  const digest = sha256(bytes);
  const taken = (id: string) => existsSync(path.join(out, capturePath(id)));
  const id = [...articleIds(digest)].find((each) => !taken(each))!;
  try {
    const capture = decodeCapture(bytes);
    const facts = { name: `${article.id}.txt`, sha256: digest, bytes: bytes.length };
    const cleaned = cleanCapture(capture.text, vocabulary);
    const { record, text: file } = makeArticle(id, facts, capture, cleaned, vocabulary);
    const source = CORPUS_SOURCES[article.source];
    const sealed = formatSealed(
      {
        ...record,
        publisher: source ? { source: source.id, text: source.label[record.language] } : null,
        tags: tagsOf(article, subjects),
      },
      parseArticleFile(file).body,
    );
    await write(path.join(out, capturePath(id)), text);
    await write(path.join(out, articlePath(record)), sealed);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw new Error(`article ${number} (${article.id}): ${(error as Error).message}`, {
      cause: error,
    });
  }
}
