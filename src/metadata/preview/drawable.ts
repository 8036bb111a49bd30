import { oneLine } from '../one-line.ts';
import type { OutlineFont } from './outline-font.ts';

/**
 * A text as a font can draw it, on one line: a character that the font lacks is replaced by its
 * compatible form (NFKC: ﻻ is لا), and a mark that it lacks is left out. Any other is left to the font,
 * which draws a box for it; what has no form of its own (joiners, marks of direction) stays.
 */
export function drawable(text: string, font: OutlineFont): string {
  const drawn = [...oneLine(text.toWellFormed())].map((character) => {
    if (font.has(character) || /^\p{Default_Ignorable_Code_Point}$/u.test(character)) {
      return character;
    }
    const compatible = character.normalize('NFKC');
    if ([...compatible].every(font.has)) return compatible;
    return /^\p{M}$/u.test(character) ? '' : character;
  });
  return drawn.join('');
}
