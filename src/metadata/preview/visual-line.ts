import bidiFactory from 'bidi-js';
import type { OutlineFont, Run, ShapedRun } from './outline-font.ts';

export type TextDirection = 'rtl' | 'ltr';

/** A line of text as it stands on paper: its runs from left to right. */
export interface VisualLine {
  readonly runs: readonly ShapedRun[];
  /** In units of the em. */
  readonly width: number;
}

interface LevelRun extends Run {
  readonly level: number;
}

const bidi = bidiFactory();

/** Stretches of one embedding level, in the order of the text. */
function levelRuns(text: string, levels: Uint8Array, from: number, to: number): LevelRun[] {
  const runs: LevelRun[] = [];
  for (let start = from, end = from + 1; start < to; start = end, end++) {
    const level = levels[start]!;
    while (end < to && levels[end] === level) end++;
    runs.push({ text, start, end, level, rightToLeft: level % 2 === 1 });
  }
  return runs;
}

/** Rule L2 of the Unicode Bidirectional Algorithm (UAX 9), on runs instead of characters. */
function reorder(runs: readonly LevelRun[]): LevelRun[] {
  const visual = [...runs];
  const highest = Math.max(0, ...visual.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < visual.length; start++) {
      let end = start;
      while (end < visual.length && visual[end]!.level >= level) end++;
      if (end - start > 1) visual.splice(start, end - start, ...visual.slice(start, end).reverse());
      start = end;
    }
  }
  return visual;
}

/**
 * Sets the lines of a paragraph: order by UAX 9, which reads the paragraph as a whole, forms by the
 * font.
 *
 * @param lines without white space at their ends, which would fall to the wrong side.
 */
export function setLines(
  lines: readonly string[],
  font: OutlineFont,
  language: string,
  direction: TextDirection,
): VisualLine[] {
  const text = lines.join(' ');
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  let start = 0;
  return lines.map((line) => {
    const end = start + line.length;
    const runs = reorder(levelRuns(text, levels, start, end)).map((run) =>
      font.shapeRun(run, language),
    );
    start = end + 1;
    return { runs, width: runs.reduce((sum, { width }) => sum + width, 0) };
  });
}
