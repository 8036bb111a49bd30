import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText, type Block } from './markdown.ts';
import { plainHtml } from './plain-html.ts';

/** The full renderer: a reference that nothing refers to is no text, and is read by it alone. */
function fullHtml(markdown: string, links: Parameters<ReturnType<typeof readText>['html']>[0]) {
  return readText(`${markdown}\n\n[x]: https://example.org/`).html(links);
}

test('plain texts are written as the full renderer writes them', () => {
  const word = fc.constantFrom(
    'باكو',
    'كِتَابٌ',
    'می\u200Cرود',
    '5 < 6 & ',
    '\'"',
    '\u00A0',
    '.',
    '😀',
    'x',
    ' ',
    'A-b',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `و${words.join('')}.`);
  const block = fc.record({ kind: fc.constantFrom('paragraph', 'heading'), text });
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(9), { maxLength: 4 }),
      text,
      (blocks, cuts, note) => {
        const markdown = blocks
          .map(({ kind, text: own }) => (kind === 'heading' ? '## ' : '') + own)
          .join('\n\n');
        const plain = readText(markdown);
        // Links over the words of any block, one after the other; some reach beyond it.
        const links = cuts
          .toSorted((a, b) => a - b)
          .map((cut, at) => ({ start: cut * 2, end: cut * 2 + 2, block: (at % blocks.length) + 1 }))
          .filter(
            ({ start, block: of }, at, all) =>
              !all.slice(0, at).some((one) => one.block === of && one.end > start),
          )
          .map((link) => ({ ...link, href: '/entities/baku/', note: `${note}\0\`"` }));
        assert.equal(plain.html(links), fullHtml(markdown, links));
      },
    ),
    { numRuns: 2000 },
  );
});

test('an address that would have to be encoded is left to the full renderer', () => {
  const blocks: Block[] = [{ kind: 'paragraph', text: 'باكو' }];
  const link = { block: 1, start: 0, end: 4, href: '/أرشيف/', note: 'x' };
  assert.equal(
    plainHtml(blocks, [link], () => {}),
    null,
  );
  assert.match(readText('باكو').html([link]), /href="\/%D8%A3/u);
});
