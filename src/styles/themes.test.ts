import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const css = await readFile(new URL('./tokens.css', import.meta.url), 'utf8');

type Colours = ReadonlyMap<string, { readonly light: string; readonly dark: string }>;

/** The colours that the rule with a selector sets. */
function coloursOf(selector: string): Colours {
  const start = css.indexOf(`${selector} {`);
  assert.ok(start >= 0, `no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  const found = new Map<string, { light: string; dark: string }>();
  for (const [, name, value] of rule.matchAll(/--([a-z-]+): (#\w+|light-dark\([^)]*\));/gu)) {
    const [light, dark] = value!.match(/#\w+/gu) as [string, string?];
    found.set(name!, { light, dark: dark ?? light });
  }
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gu, '$&$&') : hex;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const INKS = ['ink', 'ink-soft', 'lapis', 'lapis-deep', 'brass', 'removed'];
const PAPERS = ['paper', 'paper-sunk', 'target'];
/** What stands on what. */
const TEXT: readonly (readonly [string, string])[] = [
  ...PAPERS.flatMap((paper) => INKS.map((ink) => [ink, paper] as const)),
  ['brass', 'brass-wash'],
  ['ink', 'brass-wash'],
  ['removed', 'removed-wash'],
  ['ink', 'removed-wash'],
  ['mark-ink', 'mark'],
  ['paper', 'lapis'],
];

const base = coloursOf(':root');
const themes = [
  { name: 'light', colours: base, schemes: ['light'], least: 4.5 },
  { name: 'dark', colours: base, schemes: ['dark'], least: 4.5 },
  { name: 'sepia', colours: coloursOf("[data-theme='sepia']"), schemes: ['light'], least: 4.5 },
  {
    name: 'contrast',
    colours: coloursOf("[data-theme='contrast']"),
    schemes: ['light', 'dark'],
    least: 7,
  },
] as const;

for (const { name, colours, schemes, least } of themes) {
  test(`${name}: every text reaches a contrast of ${least}`, () => {
    assert.deepEqual([...colours.keys()], [...base.keys()]);
    for (const scheme of schemes) {
      for (const [ink, paper] of TEXT) {
        const ratio = contrast(colours.get(ink)![scheme], colours.get(paper)![scheme]);
        assert.ok(ratio >= least, `${ink} on ${paper}, ${scheme}: ${ratio.toFixed(2)}`);
      }
      // Edges of controls: WCAG 2.2, 1.4.11.
      for (const edge of ['ink-soft', 'lapis', 'rule-strong']) {
        assert.ok(contrast(colours.get(edge)![scheme], colours.get('paper')![scheme]) >= 3, edge);
      }
    }
  });
}

test('who asks the system for more contrast gets the theme of that name', () => {
  assert.deepEqual(coloursOf(':root:not([data-theme])'), coloursOf("[data-theme='contrast']"));
});

test('the ratio is that of WCAG', () => {
  assert.equal(contrast('#000', '#fff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});
