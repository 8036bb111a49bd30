import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countWords, leadOf } from './lead.ts';
import { formatBody } from './markdown.ts';

test('a short first paragraph is the lead as it stands, and a subheading is not', () => {
  assert.equal(leadOf('## عنوان\n\nنص قصير.\n\nآخر\n'), 'نص قصير.');
  assert.equal(leadOf('نص \\* قصير\nفي سطرين'), 'نص * قصير في سطرين');
  assert.equal(leadOf(''), '');
});

test('a long paragraph is cut after a whole word, and says so', () => {
  const lead = leadOf('کلمه، '.repeat(80));
  assert.match(lead, /کلمه…$/u);
  assert.ok(lead.length > 180 && lead.length <= 221);
});

test('a lead is the beginning of the text, and no longer than its bound', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const line = text.replace(/\s+/gu, ' ').trim();
      fc.pre(line !== '' && line.isWellFormed());
      const lead = leadOf(formatBody([{ kind: 'paragraph', text: line }]));
      assert.ok(line.startsWith(lead.replace(/…$/u, '')) || line === lead);
      assert.ok([...lead].length <= 221);
      assert.ok(lead.isWellFormed());
    }),
  );
});

test('words are counted at white space, punctuation alone is none', () => {
  assert.equal(countWords('## قال : نعم – و ۳ + ۳\n\nمی‌گذارد'), 6);
});
