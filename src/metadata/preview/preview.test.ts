import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { breakLines, clampLines } from './break-lines.ts';
import { drawable } from './drawable.ts';
import { drawsPreviews } from './drawn-previews.ts';
import { previewFonts, type OutlineFont } from './outline-font.ts';
import { drawCard, type PreviewCard } from './preview-card.ts';
import { setLines } from './visual-line.ts';

const fonts = await previewFonts();

/** Tells what it was given, instead of outlines. */
function recorder(): { font: OutlineFont; runs: string[] } {
  const runs: string[] = [];
  const shapeRun: OutlineFont['shapeRun'] = ({ text, start, end, rightToLeft }) => {
    runs.push(`${rightToLeft ? '<' : '>'}${text.slice(start, end)}`);
    return { glyphs: [], width: end - start };
  };
  return { font: { unitsPerEm: 1, has: () => true, shapeRun }, runs };
}

function visual(lines: readonly string[], direction: 'rtl' | 'ltr'): string[] {
  const { font, runs } = recorder();
  setLines(lines, font, 'ar', direction);
  return runs;
}

suite('the order of a line', () => {
  test('names and numbers of the other direction stand where they are read', () => {
    assert.deepEqual(visual(['قال NATO إن 25% نعم'], 'rtl'), [
      // In Arabic the sign follows the number: to its left.
      '<% نعم',
      '>25',
      '< إن ',
      '>NATO',
      '<قال ',
    ]);
    assert.deepEqual(visual(['The رصد archive'], 'ltr'), ['>The ', '<رصد', '> archive']);
  });

  test('‘3 + 3’ in Arabic: each number by itself, as UAX 9 has it, the first one first', () => {
    assert.deepEqual(visual(['صيغة 3 + 3'], 'rtl'), ['>3', '< + ', '>3', '<صيغة ']);
  });

  test('a line is read as part of its paragraph', () => {
    // By itself the hyphen at the end of the first line would be Arabic, and stand at the left.
    assert.deepEqual(visual(['س A -', 'B'], 'rtl'), ['>A -', '<س ', '>B']);
    assert.deepEqual(visual(['س A -'], 'rtl'), ['< -', '>A', '<س ']);
  });
});

/** A Persian line as glyphs, from left to right. */
const glyphs = (text: string) =>
  setLines([text], fonts.regular, 'fa', 'rtl')[0]!.runs.flatMap((run) => run.glyphs);

const outlines = (text: string) => glyphs(text).map(({ outline }) => outline);

suite('the forms of letters', () => {
  test('letters join, and the zero-width non-joiner parts them', () => {
    const alone = outlines('ح')[0];
    assert.ok(!outlines('ححح').includes(alone!));
    assert.notDeepEqual(outlines('می\u200Cشود'), outlines('میشود'));
  });

  test('lam and alef are one sign', () => {
    assert.notDeepEqual(outlines('لا'), [...outlines('ل'), ...outlines('ا')]);
  });

  test('what the font lacks is a box, its compatible form, or a mark left out', () => {
    assert.equal(drawable('ﻻ ﷲ', fonts.bold), 'لا الله');
    assert.equal(drawable('ق\u06D6ل', fonts.bold), 'قل');
    assert.equal(drawable('漢\u202E', fonts.bold), '漢\u202E');
    assert.equal(glyphs('漢').length, 1);
  });
});

const measure = (text: string) => text.length;

suite('lines', () => {
  test('whatever the text, no line is too wide and nothing is lost', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 40 }), (words, width) => {
        const text = words.join(' ');
        const lines = breakLines(text, width, measure);
        assert.ok(lines.every((line) => measure(line) <= width));
        assert.equal(lines.join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
      }),
    );
  });

  test('what is left out has an ellipsis in its place', () => {
    assert.deepEqual(clampLines('aa bb cc dd ee', 5, 2, measure), ['aa bb', 'cc…']);
    assert.deepEqual(clampLines('abcdefghijkl', 5, 2, measure), ['abcde', 'fghi…']);
    assert.deepEqual(clampLines('aa bb', 5, 1, measure), ['aa bb']);
  });
});

const card: PreviewCard = {
  language: 'ar',
  archive: 'رصد',
  headline: '</svg><script>alert(1)</script>\u0000\uD800 عنوان',
  headlineNote: null,
  facts: [{ text: '"><image href="x"/>', strong: true }],
  uncertain: null,
};

test('a hostile title is drawn, not written: the image holds outlines only', () => {
  const svg = drawCard(card, fonts);
  const elements = [...svg.matchAll(/<([^\s/>]+)/gu)].map(([, name]) => name);
  assert.deepEqual([...new Set(elements)].sort(), ['circle', 'g', 'path', 'rect', 'svg']);
  assert.equal(svg.replace(/<[^>]*>/gu, ''), '');
  assert.doesNotMatch(svg, /NaN|undefined/u);
});

test('whatever the title, there is an image', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (headline) => {
      assert.doesNotMatch(drawCard({ ...card, headline }, fonts), /NaN|undefined/u);
    }),
    { numRuns: 50 },
  );
});

/** An archive of so many articles. */
const archive = (articles: number) => ({ hasAtMost: (most: number) => articles <= most });

test('images of articles are drawn where they can be named, and where there are not too many', () => {
  const site = new URL('https://news.example');
  assert.equal(drawsPreviews(archive(5), undefined), false);
  assert.equal(drawsPreviews(archive(1000), site), true);
  assert.equal(drawsPreviews(archive(1001), site), false);
});
