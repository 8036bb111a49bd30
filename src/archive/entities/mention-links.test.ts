import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bodyBlocks, formatBody, renderBody, type Block } from '../markdown.ts';
import type { TextLink } from './mention-links.ts';

const link = (block: number, start: number, end: number): TextLink => ({
  block,
  start,
  end,
  href: '/entities/x/',
  note: 'a "note" & more',
});
/** What a reader's browser makes of the HTML as text. */
function textContent(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&');
}

test('a link is laid over the letters at its offsets', () => {
  assert.equal(
    renderBody('وصل إلى باكو أمس.', [link(1, 8, 12)]),
    '<p id="p1">وصل إلى <a href="/entities/x/" class="named" data-note="a &#x22;note&#x22; &#x26; more">باكو</a> أمس.</p>',
  );
});

test('subheadings count as blocks and take no link', () => {
  const html = renderBody('## باكو\n\nباكو', [link(1, 0, 4), link(2, 0, 4)]);
  assert.equal(html.match(/<a /gu)?.length, 1);
  assert.ok(html.includes('<p id="p1"><a '));
});

test('what crosses emphasis, or stands in a link, is left as it is', () => {
  const crossing = 'قال *في باكو* أمس [باكو](https://example.org/)';
  const [block] = bodyBlocks(crossing);
  const at = block!.text.lastIndexOf('باكو');
  assert.equal(renderBody(crossing, [link(1, 2, 6), link(1, at, at + 4)]), renderBody(crossing));
  assert.match(renderBody(crossing, [link(1, 7, 11)]), /<em>في <a [^>]*>باكو<\/a><\/em>/u);
});

test('links never change the text of any paragraph', () => {
  const words = fc.constantFrom(
    'باكو',
    'وفي',
    'علی‌اف',
    '<b>',
    '*',
    '&',
    '_x_',
    '\\',
    '3 + 3',
    '«',
    '#',
  );
  const paragraph = fc.array(words, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.nat(), (texts, seed) => {
      const body = formatBody(texts.map((text): Block => ({ kind: 'paragraph', text })));
      const blocks = bodyBlocks(body);
      const links = blocks.flatMap(({ text }, index) => {
        const start = seed % text.length;
        return [link(index + 1, start, Math.min(text.length, start + 1 + (seed % 5)))];
      });
      const linked = renderBody(body, links);
      assert.equal(textContent(linked), textContent(renderBody(body)));
      assert.equal(linked.match(/ id="p\d+"/gu)?.length, texts.length);
    }),
  );
});
