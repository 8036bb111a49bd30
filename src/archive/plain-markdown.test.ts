import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { formatBody, type Block } from './markdown.ts';
import { readPlainMarkdown, writePlainMarkdown } from './plain-markdown.ts';

function fullTree(markdown: string) {
  const tree = unified().use(remarkParse).parse(markdown);
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as unknown;
}

const piece = fc.constantFrom(
  ...'كلمة بابل س_ص _ص ص_ 12 . ، # ## ### - + > 1. 2) \\* \\_ \\[ \\ ` * _ ~ ~~~ = == --- [ ] ( ) < > & &amp; ! | : http://a.b'.split(
    ' ',
  ),
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '\u00A0',
  '\u200C',
);

/** The tree of a text that is nothing but these blocks. */
function treeOf(blocks: readonly Block[]): Root {
  return {
    type: 'root',
    children: blocks.map(({ kind, text }) => {
      const children = [{ type: 'text' as const, value: text }];
      return kind === 'heading'
        ? { type: 'heading', depth: 2, children }
        : { type: 'paragraph', children };
    }),
  };
}

test('what it reads, the full parser reads as the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const markdown = pieces.join('');
      const blocks = readPlainMarkdown(markdown);
      if (blocks) assert.deepEqual(treeOf(blocks), fullTree(markdown));
    }),
    { numRuns: 4000 },
  );
});

test('what the ingest writes of plain news is read without the full parser', () => {
  const body = formatBody([
    { kind: 'paragraph', text: 'قال *الناطق* [أمس]: #وسم_طويل و5 < 6 & غيرها.' },
    { kind: 'heading', text: 'عنوان فرعي' },
    { kind: 'paragraph', text: '- ليست قائمة' },
    { kind: 'paragraph', text: 'همکاری‌های ۳ + ۳' },
  ]);
  assert.deepEqual(treeOf(readPlainMarkdown(body)!), fullTree(body));
});

test('what it writes, the full writer writes as the same', () => {
  const writer = unified().use(remarkStringify, { bullet: '-', rule: '-' });
  const block = fc.record({
    kind: fc.constantFrom('paragraph' as const, 'heading' as const),
    text: fc
      .array(fc.oneof(piece, fc.constantFrom('كلمة ', '(12', '12)', '!', '."', '#x', 'a://b')))
      .map((pieces) => pieces.join('')),
  });
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      const written = writePlainMarkdown(blocks);
      if (written !== null) assert.equal(written, writer.stringify(treeOf(blocks)));
    }),
    { numRuns: 4000 },
  );
  assert.ok(writePlainMarkdown([{ kind: 'paragraph', text: 'قال (أمس): "نعم"، 3 + 3.' }]));
});
