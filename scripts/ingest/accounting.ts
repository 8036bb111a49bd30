import type { ArticleTitle, Removal, Repair } from '../../src/archive/article.ts';
import type { Block } from '../../src/archive/markdown.ts';
import { splitLines, type Line } from './lines.ts';

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

/** Repairs of what does not stand at their offsets, or is not in the reading text, or overlap: one line each. */
export function repairProblems(
  capture: string,
  removed: readonly Removal[],
  repaired: readonly Repair[],
): string[] {
  const problems: string[] = [];
  let from = 0;
  for (const [index, { start, end, captured }] of repaired.entries()) {
    if (start < from) problems.push(`repaired.${index}: overlaps what stands before it`);
    if (capture.slice(start, end) !== captured) {
      problems.push(`repaired.${index}: the capture has other text at ${start}–${end}`);
    }
    if (removed.some((removal) => start < removal.end && end > removal.start)) {
      problems.push(`repaired.${index}: was removed`);
    }
    from = end;
  }
  return problems;
}

/** The lines of a capture that are not removed, as captured. */
export function keptLines(capture: string, removed: readonly Removal[]): Line[] {
  const kept: Line[] = [];
  let from = 0;
  for (const { start, end } of [...removed, { start: capture.length, end: capture.length }]) {
    kept.push(...splitLines(capture.slice(from, start), from));
    from = end;
  }
  return kept;
}

/**
 * The text of lines with the repairs that stand in them.
 *
 * @param repaired in order; none overlaps another.
 */
export function repairLines(lines: readonly Line[], repaired: readonly Repair[]): string[] {
  let next = 0;
  return lines.map(({ start, end, text }) => {
    let mended = '';
    let from = start;
    for (; next < repaired.length && repaired[next]!.start < end; next++) {
      const repair = repaired[next]!;
      mended += text.slice(from - start, repair.start - start) + repair.repaired;
      from = repair.end;
    }
    return mended + text.slice(from - start);
  });
}

/**
 * Whether title, blocks and removals are the visible text of the capture with its repairs, in order:
 * nothing lost, nothing invented.
 *
 * @returns null where they are, else the first difference, in one line.
 */
export function unaccountedText(
  capture: string,
  { title, blocks }: KeptText,
  removed: readonly Removal[],
  repaired: readonly Repair[] = [],
): string | null {
  const inCapture = repairLines(keptLines(capture, removed), repaired);
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
