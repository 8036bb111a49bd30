import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { formatBody } from './markdown.ts';
import { parsePlainMarkdown } from './plain-markdown.ts';

function fullTree(markdown: string) {
  const tree = unified().use(remarkParse).parse(markdown);
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as unknown;
}

test('what it reads, the full parser reads as the same', () => {
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
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const markdown = pieces.join('');
      const tree = parsePlainMarkdown(markdown);
      if (tree) assert.deepEqual(tree, fullTree(markdown));
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
  assert.deepEqual(parsePlainMarkdown(body), fullTree(body));
});
