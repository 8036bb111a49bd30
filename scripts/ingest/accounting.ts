import type { ArticleTitle, Removal } from '../../src/archive/article.ts';
import type { Block } from '../../src/archive/markdown.ts';
import { splitLines } from './lines.ts';

/** Title and reading text of an article, as they are to be found in its capture. */
export interface KeptText {
  readonly title: ArticleTitle;
  readonly blocks: readonly Block[];
}

/** Removals that are not what stands at their offsets, or overlap: one line each. */
export function removalProblems(capture: string, removed: readonly Removal[]): string[] {
  const problems: string[] = [];
  let from = 0;
  for (const [index, { start, end, text }] of removed.entries()) {
    if (start < from) problems.push(`removed.${index}: overlaps what stands before it`);
    if (capture.slice(start, end) !== text) {
      problems.push(`removed.${index}: the capture has other text at ${start}–${end}`);
    }
    from = end;
  }
  return problems;
}

/** The capture's lines once the removals are cut out of it. */
function keptLines(capture: string, removed: readonly Removal[]): string[] {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of [...removed, { start: capture.length, end: capture.length }]) {
    kept.push(...splitLines(capture.slice(from, start)).map(({ text }) => text));
    from = end;
  }
  return kept;
}

/**
 * Whether title, blocks and removals are the visible text of the capture, in order: nothing lost,
 * nothing invented.
 *
 * @returns null where they are, else the first difference, in one line.
 */
export function unaccountedText(
  capture: string,
  { title, blocks }: KeptText,
  removed: readonly Removal[],
): string | null {
  const inCapture = keptLines(capture, removed);
  const inArticle = [
    ...(title.by === 'source' ? [title.text] : []),
    ...blocks.map(({ text }) => text),
  ];
  for (let at = 0; at < Math.max(inCapture.length, inArticle.length); at++) {
    const [captured, published] = [inCapture[at], inArticle[at]];
    if (captured === published) continue;
    if (published === undefined) return `not in the article: '${captured}'`;
    if (captured === undefined) return `not in the capture: '${published}'`;
    return `the capture has '${captured}', the article '${published}'`;
  }
  return null;
}
