import type { Cleaned } from '../clean.ts';
import { withoutJoiners } from '../joiners/persian-spellings.ts';
import { isBlank } from '../lines.ts';

/** Title and blocks as they stand in the text: a text with repairs has no joiner of its own. */
function keptAsCaptured({ title, blocks, repaired }: Cleaned, isStated: boolean): string[] {
  const texts = blocks.map(({ text }) => text);
  if (title !== null && !isStated) texts.unshift(title);
  return repaired.length > 0 ? texts.map(withoutJoiners) : texts;
}

/**
 * Puts a cleaned text together again from what was kept and what was removed, and compares it with
 * the text byte for byte. It shares nothing with the accounting that ingest itself relies on.
 *
 * @param isStated whether the title is from a field of the capture, and not from its text.
 * @returns null where the two are the text, with only blanks between them; else what is wrong.
 */
export function unionProblem(text: string, cleaned: Cleaned, isStated = false): string | null {
  const kept = keptAsCaptured(cleaned, isStated);
  const removed = [...cleaned.removed];
  let rebuilt = '';
  while (rebuilt.length < text.length) {
    const at = rebuilt.length;
    const next = removed[0];
    if (next?.start === at) {
      removed.shift();
      if (next.end !== at + next.text.length) return `removed ${at}–${next.end} is not as long`;
      rebuilt += next.text;
    } else if (kept.length > 0 && text.startsWith(kept[0]!, at)) {
      rebuilt += kept.shift()!;
    } else {
      const blank = String.fromCodePoint(text.codePointAt(at)!);
      if (!isBlank(blank)) return `lost at ${at}: '${text.slice(at, at + 40)}'`;
      rebuilt += blank;
    }
  }
  if (rebuilt !== text) return 'kept and removed are another text';
  if (kept.length > 0) return `invented: '${kept[0]}'`;
  if (removed.length > 0) return `removed twice: '${removed[0]!.text}'`;
  return null;
}
