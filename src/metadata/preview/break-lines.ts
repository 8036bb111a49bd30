/** Gives the width of a text set as one line. */
export type Measure = (text: string) => number;

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The longest beginning of a word that fits, at least one grapheme. */
function fitting(word: string, width: number, measure: Measure): string {
  const parts = [...graphemes.segment(word)].map(({ segment }) => segment);
  let [low, high] = [1, parts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(parts.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return parts.slice(0, low).join('');
}

/**
 * Breaks a text into lines at its spaces, each as full as it can be; a word wider than a line is
 * broken within.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(/\s+/u).filter((word) => word !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    while (measure(word) > width) {
      const part = fitting(word, width, measure);
      if (part === word) break;
      lines.push(part);
      word = word.slice(part.length);
    }
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

/** Breaks a text and leaves out what is beyond a number of lines, with an ellipsis in its place. */
export function clampLines(text: string, width: number, most: number, measure: Measure): string[] {
  const lines = breakLines(text, width, measure);
  if (lines.length <= most) return lines;
  const words = lines[most - 1]!.split(' ');
  while (words.length > 1 && measure(words.join(' ') + ELLIPSIS) > width) words.pop();
  const last = words.join(' ');
  const kept =
    measure(last + ELLIPSIS) <= width ? last : fitting(last, width - measure(ELLIPSIS), measure);
  return [...lines.slice(0, most - 1), kept + ELLIPSIS];
}
