import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Blob, Buffer, Direction, Face, Font, Variation, shape } from 'harfbuzzjs';
import wawoff2 from 'wawoff2';

/** A stretch of text of one direction, as a shaper takes it. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rightToLeft: boolean;
}

/** An outline of a glyph, in path data of SVG, and where it stands: units of the em, y upwards. */
export interface PlacedGlyph {
  readonly outline: string;
  readonly x: number;
  readonly y: number;
  /** Of a letter of Latin, of which the font has one weight only. */
  readonly latin: boolean;
}

export interface ShapedRun {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/** A font at a weight, as outlines. */
export interface OutlineFont {
  readonly unitsPerEm: number;
  /** Whether the font has a glyph for a character. */
  readonly has: (character: string) => boolean;
  readonly shapeRun: (run: Run, language: string) => ShapedRun;
}

/** The glyph of what a font lacks. */
const MISSING = 0;
const LATIN = /\p{Script=Latin}/u;

function atWeight(face: Face, weight: number): OutlineFont {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const buffer = new Buffer();
  // The font's own glyph for what it lacks is blank; a box says that something is there.
  const box = `M60 0h440v700h-440zM110 50v600h340v-600z`;
  const outlines = new Map<number, string>([[MISSING, box]]);
  const outlineOf = (glyph: number) => {
    const outline = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, outline);
    return outline;
  };
  return {
    unitsPerEm: face.upem,
    has: (character) => font.nominalGlyph(character.codePointAt(0)!) !== undefined,
    shapeRun: ({ text, start, end, rightToLeft }, language) => {
      buffer.clearContents();
      // The text around a run decides the forms of letters at its ends.
      buffer.addText(text, start, end - start);
      buffer.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
      buffer.setScript(LATIN.test(text.slice(start, end)) ? 'Latn' : 'Arab');
      buffer.setLanguage(language);
      shape(font, buffer);
      let width = 0;
      const glyphs = buffer.getGlyphInfosAndPositions().map((glyph) => {
        const { codepoint, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
        const placed = {
          outline: outlineOf(codepoint),
          x: width + xOffset,
          y: yOffset,
          latin: LATIN.test(text[cluster] ?? ''),
        };
        width += xAdvance;
        return placed;
      });
      return { glyphs: glyphs.filter(({ outline }) => outline !== ''), width };
    },
  };
}

/** The weights that a preview is set in. */
export interface PreviewFonts {
  readonly regular: OutlineFont;
  readonly bold: OutlineFont;
}

async function loadFonts(): Promise<PreviewFonts> {
  const file = path.resolve('public/fonts/naskh.woff2');
  const face = new Face(new Blob(await wawoff2.decompress(await readFile(file))));
  return { regular: atWeight(face, 400), bold: atWeight(face, 700) };
}

let fonts: Promise<PreviewFonts> | undefined;

/** The site's own naskh (docs/decisions/003), read once. */
export function previewFonts(): Promise<PreviewFonts> {
  fonts ??= loadFonts();
  return fonts;
}
