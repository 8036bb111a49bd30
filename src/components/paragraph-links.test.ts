import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../archive/markdown.ts';
import { withParagraphLinks } from './paragraph-links.ts';

test('each paragraph gets a link to itself without text', () => {
  assert.equal(
    withParagraphLinks(renderBody('واحد\n\nاثنان'), (number) => `"${number}"`),
    '<p id="p1"><a class="permalink" href="#p1" aria-label="&quot;1&quot;"></a>واحد</p>\n' +
      '<p id="p2"><a class="permalink" href="#p2" aria-label="&quot;2&quot;"></a>اثنان</p>',
  );
});

test('text that looks like a paragraph is left alone', () => {
  const html = withParagraphLinks(renderBody('قال <p id="p9"> ثم'), String);
  assert.equal(html.match(/permalink/gu)?.length, 1);
});
