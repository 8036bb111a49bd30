import type { Locale } from '../../i18n/locale.ts';
import { directionOf } from '../../i18n/locale.ts';
import { clampLines, breakLines } from './break-lines.ts';
import { drawable } from './drawable.ts';
import type { OutlineFont, PreviewFonts } from './outline-font.ts';
import { setLines, type VisualLine } from './visual-line.ts';

/** What a preview image says. */
export interface PreviewCard {
  readonly language: Locale;
  /** The archive's name. */
  readonly archive: string;
  readonly headline: string;
  /** Words on the headline where it is not the source's: 'an editor's title'. */
  readonly headlineNote: string | null;
  /** Who published, and when, in words. */
  readonly facts: readonly { readonly text: string; readonly strong: boolean }[];
  /** What is not certain of them: 'inferred date'. */
  readonly uncertain: string | null;
}

/** Pixels, as OpenGraph has them shown whole. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

const { width: WIDTH, height: HEIGHT } = PREVIEW_SIZE;
const MARGIN = 76;
/** src/styles/tokens.css, the light theme. */
const PAPER = '#fcfcf9';
const INK = '#15181e';
const INK_SOFT = '#4a505b';
const LAPIS = '#1d3f94';
const BRASS = '#7a5200';
const STAR = '#f0c766';

/** Sizes of a headline, in pixels: the first in which it fits between the name and the rule. */
const HEADLINES = [74, 62, 52] as const;
/** Where that room begins and how high it is; what a note below the headline takes of it. */
const TOP = 126;
const ROOM = 386;
const NOTE = 54;
const LEADING = 1.55;
/** How much bolder letters are drawn that have one weight only, of the em. */
const EMBOLDENED = 0.022;

/** Draws at `x`, the left end, on the baseline `y`. */
function drawLine(
  { runs }: VisualLine,
  font: OutlineFont,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
  bold: boolean,
): string {
  const scale = size / font.unitsPerEm;
  const stroke = ` stroke="${colour}" stroke-width="${EMBOLDENED * font.unitsPerEm}"`;
  let left = 0;
  const drawn = runs.flatMap(({ glyphs, width }) => {
    const paths = glyphs.map(({ x, y, outline, latin }) => {
      const place = `transform="translate(${left + x} ${y})"`;
      return `<path ${place}${bold && latin ? stroke : ''} d="${outline}"/>`;
    });
    left += width;
    return paths;
  });
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${drawn.join('')}</g>`;
}

/** The sign of the archive, as in public/favicon.svg, at its left upper corner. */
function sign(x: number, y: number, size: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size / 32})"><rect width="32" height="32" rx="6" fill="${LAPIS}"/>` +
    `<path d="M7 22a9 9 0 0 1 18 0M5 26h22M16 22l4.5-8.5" fill="none" stroke="${PAPER}" stroke-width="2.5"/>` +
    `<circle cx="24" cy="7.5" r="2.5" fill="${STAR}"/></g>`
  );
}

/** Draws a card as SVG of outlines: it needs no font where it is shown. */
export function drawCard(card: PreviewCard, { regular, bold }: PreviewFonts): string {
  const { language } = card;
  const direction = directionOf(language);
  const room = WIDTH - 2 * MARGIN;
  const set = (text: string, font: OutlineFont) =>
    setLines([text], font, language, direction)[0] ?? { runs: [], width: 0 };
  // Words do not join across a space, so the width of a line is that of its words: each is set once.
  const widthsOf = (font: OutlineFont) => {
    const widths = new Map<string, number>();
    const space = set('\u00A0', font).width;
    const width = (word: string) => {
      const known = widths.get(word) ?? set(word, font).width;
      widths.set(word, known);
      return known;
    };
    return (text: string, size: number) => {
      const words = text.split(' ');
      const sum = words.reduce((sum, word) => sum + width(word), (words.length - 1) * space);
      return (sum * size) / font.unitsPerEm;
    };
  };
  const widths = new Map([regular, bold].map((font) => [font, widthsOf(font)]));
  const widthOf = (text: string, font: OutlineFont, size: number) => widths.get(font)!(text, size);
  /** The left end of what begins `from` pixels after the margin, in the direction of reading. */
  const leftOf = (from: number, width: number) =>
    direction === 'rtl' ? WIDTH - MARGIN - from - width : MARGIN + from;
  const parts: string[] = [];
  /** Draws a text and gives its width. */
  const put = (
    text: string,
    from: number,
    y: number,
    size: number,
    colour: string,
    font: OutlineFont,
    most = room - from,
  ) => {
    const measure = (text: string) => widthOf(text, font, size);
    const [line = ''] = clampLines(drawable(text, font), most, 1, measure);
    const width = measure(line);
    const place = { x: leftOf(from, width), y, size, colour };
    parts.push(drawLine(set(line, font), font, place, font === bold));
    return width;
  };

  parts.push(sign(leftOf(0, 56), 62, 56));
  put(card.archive, 74, 104, 42, INK, bold);

  const headline = drawable(card.headline, bold);
  const height = ROOM - (card.headlineNote === null ? 0 : NOTE);
  const linesIn = (size: number) => Math.floor(height / (size * LEADING));
  const size =
    HEADLINES.find((size) => {
      const measure = (text: string) => widthOf(text, bold, size);
      return breakLines(headline, room, measure).length <= linesIn(size);
    }) ?? HEADLINES.at(-1)!;
  const measure = (text: string) => widthOf(text, bold, size);
  const lines = clampLines(headline, room, linesIn(size), measure);
  const step = size * LEADING;
  const top = TOP + (height - lines.length * step) / 2 + step * 0.68;
  for (const [index, line] of setLines(lines, bold, language, direction).entries()) {
    const width = (line.width * size) / bold.unitsPerEm;
    const place = { x: leftOf(0, width), y: top + index * step, size, colour: INK };
    parts.push(drawLine(line, bold, place, true));
  }
  if (card.headlineNote !== null) {
    put(card.headlineNote, 0, top + (lines.length - 1) * step + 66, 30, BRASS, regular);
  }

  let from = 0;
  for (const { text, strong } of card.facts) {
    // A long name leaves room for what follows it.
    const most = strong ? room * 0.55 : room - from - 46;
    if (from > 0) {
      const x = leftOf(from + 20, 6);
      parts.push(`<circle cx="${x + 3}" cy="${553}" r="4" fill="${LAPIS}"/>`);
      from += 46;
    }
    from += put(text, from, 565, 34, strong ? INK : INK_SOFT, strong ? bold : regular, most);
  }
  if (card.uncertain !== null) put(card.uncertain, from + 26, 565, 30, BRASS, regular);

  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>` +
    `<rect width="${WIDTH}" height="14" fill="${LAPIS}"/>` +
    `<rect x="${MARGIN}" y="504" width="${room}" height="3" fill="${INK}"/>` +
    `${parts.join('')}</svg>`
  );
}
