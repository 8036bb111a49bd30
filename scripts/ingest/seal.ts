import { createHash } from 'node:crypto';
import { formatArticleFile, type ArticleFile } from '../../src/archive/article-file.ts';
import type { Article } from '../../src/archive/article.ts';

/** SHA-256 of bytes or text, in hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The front matter's own line; a line of the body that looks alike stands after it. */
const SEAL = /^generated: .*\n/mu;

const unsealed = (text: string) => text.replace(SEAL, '');

/** Writes an article's file and seals it: `generated` is the digest of the file without that line. */
export function formatSealed(record: Omit<Article, 'generated'>, body: string): string {
  const file: ArticleFile = { record: { ...record, generated: '' }, body };
  const text = formatArticleFile(file);
  return text.replace(SEAL, `generated: ${sha256(unsealed(text))}\n`);
}

/** Whether a person has edited an article's file since it was written. */
export function isEdited(text: string, { generated }: Article): boolean {
  return sha256(unsealed(text)) !== generated;
}
