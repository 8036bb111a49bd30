import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countWords, leadOf } from './lead.ts';
import type { Block } from './markdown.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('a short first paragraph is the lead as it stands, and a subheading is not', () => {
  const blocks: Block[] = [
    { kind: 'heading', text: 'عنوان' },
    paragraph('نص قصير.'),
    paragraph('آخر'),
  ];
  assert.equal(leadOf(blocks), 'نص قصير.');
  assert.equal(leadOf([]), '');
});

test('a long paragraph is cut after a whole word, and says so', () => {
  const lead = leadOf([paragraph('کلمه، '.repeat(80))]);
  assert.match(lead, /کلمه…$/u);
  assert.ok(lead.length > 180 && lead.length <= 221);
});

test('a lead is the beginning of the text, and no longer than its bound', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const lead = leadOf([paragraph(text)]);
      const line = text.replace(/\s+/gu, ' ').trim();
      assert.ok(line.startsWith(lead.replace(/…$/u, '')) || line === lead);
      assert.ok([...lead].length <= 221);
      assert.ok(lead.isWellFormed());
    }),
  );
});

test('words are counted at white space, punctuation alone is none', () => {
  assert.equal(countWords([paragraph('قال : نعم – و ۳ + ۳'), paragraph('می‌گذارد')]), 6);
});
