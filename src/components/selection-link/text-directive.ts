/** Words that a range is named by at each end, and that tell a passage from others like it. */
const WORDS = 4;
/** A passage up to this many characters is named whole. */
const WHOLE = 120;

/** What stands inside a word: letters, marks, digits, and the non-joiner of Persian. */
const IN_WORD = /[\p{L}\p{M}\p{N}\u200c\u200d_]/u;

function isInWord(text: string, at: number): boolean {
  return IN_WORD.test(text[at] ?? '');
}

/** Widens a stretch to whole words and takes the space off its ends: browsers match whole words only. */
function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  while (isInWord(text, start) && isInWord(text, start - 1)) start--;
  while (isInWord(text, end - 1) && isInWord(text, end)) end++;
  return [start, end];
}

const firstWords = (line: string) => line.split(/\s+/u).filter(Boolean).slice(0, WORDS).join(' ');
const lastWords = (line: string) => line.split(/\s+/u).filter(Boolean).slice(-WORDS).join(' ');

/** A hyphen beside a comma or at an end means prefix or suffix, so it is encoded too. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The text directive (`text=…`) of the Text Fragments draft (WICG, Scroll to Text Fragment, section
 * 3) for a stretch of a text: the words themselves, or the first and the last for a long stretch or
 * one over several lines; with the words before and after where the same words stand elsewhere too.
 *
 * @param text the whole text of the page, in which a line break parts blocks.
 * @returns null where nothing but space was selected.
 */
export function textDirective(text: string, from: number, to: number): string | null {
  const [start, end] = wholeWords(text, from, to);
  if (start >= end) return null;
  const passage = text.slice(start, end);
  const lines = passage.split('\n');
  const whole = lines.length === 1 && passage.length <= WHOLE;
  const first = whole ? passage : firstWords(lines[0]!);
  const parts = [encode(first)];
  if (!whole) parts.push(encode(lastWords(lines.at(-1)!)));
  if (text.indexOf(first) !== text.lastIndexOf(first)) {
    const before = lastWords(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    const after = whole ? firstWords(text.slice(end).split('\n', 1)[0]!) : '';
    if (before !== '') parts.unshift(`${encode(before)}-`);
    if (after !== '') parts.push(`-${encode(after)}`);
  }
  return `text=${parts.join(',')}`;
}
