import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseYaml } from '../../archive/yaml.ts';
import { bodyBlocks } from '../../archive/markdown.ts';
import type { Citation } from '../citation/citation.ts';
import { articleAsMarkdown, articleAsText } from './article-files.ts';
import { csvHeader, csvRow } from './csv.ts';
import type { FullRecord } from './full-record.ts';

const record: FullRecord = {
  id: 'k3x',
  language: 'fa',
  title: 'خبر',
  titleBy: 'source',
  date: '2023?',
  dateBasis: 'inferred',
  dateReason: 'دلیل',
  publisher: null,
  publisherName: { ar: 'ا', fa: 'ف', en: 'E' },
  credits: ['یک', 'دو'],
  tags: [],
  notes: [],
  repairedWords: 3,
  url: '/articles/k3x/',
  captureSha256: '0'.repeat(64),
  captureUrl: '/articles/k3x/capture.txt',
  text: 'بند یک\n\nبند دو',
};

/** Reads CSV as RFC 4180 has it, every field in quotes. */
function fieldsOf(row: string): string[] {
  const fields = [...row.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)];
  assert.equal(fields.map(([whole]) => whole).join(''), row);
  return fields.map(([, text]) => text!.replaceAll('""', '"'));
}

test('a row has the columns of the header', () => {
  const [, ...header] = fieldsOf(csvHeader().slice(1));
  const [id, ...fields] = fieldsOf(csvRow(record));
  assert.equal(id, 'k3x');
  const named = Object.fromEntries(header.map((name, index) => [name, fields[index]]));
  assert.equal(named['credits'], 'یک | دو');
  assert.equal(named['publisherName'], 'ف');
  assert.equal(named['publisher'], '');
  assert.equal(named['dateReason'], 'دلیل');
  assert.equal(named['repairedWords'], '3');
  assert.equal(named['text'], record.text);
});

test('no field is a formula, and every text reads back', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '\u200F=', '\uFEFF@', '＝']) {
    assert.equal(fieldsOf(csvRow({ ...record, title: `${start}1+1` }))[2], `'${start}1+1`);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const field = fieldsOf(csvRow({ ...record, title }))[2]!;
      assert.doesNotMatch(field, /^[=+\-@\t\r]/u);
      assert.ok(field === title || field === `'${title}`);
    }),
  );
});

test('plain text: the title of an editor in brackets, and what is known below the text', () => {
  const citation: Citation = {
    id: 'k3x',
    language: 'fa',
    title: 'خبر',
    titleBy: 'editor',
    publisher: null,
    publisherInEnglish: null,
    date: null,
    subjects: [],
    url: null,
    archive: 'رصد',
    notes: ['تاریخ نامعلوم.'],
    englishNotes: [],
  };
  const text = articleAsText(citation, [{ kind: 'paragraph', text: 'بند' }]);
  assert.equal(text, `[خبر]\n\nبند\n\n${'-'.repeat(40)}\nرصد: k3x\nتاریخ نامعلوم.\n`);
});

test('Markdown: the record reads back, no text of the article is markup', () => {
  const { text: _text, ...rest } = { ...record, title: "---\n'x': <b>" };
  const blocks = [
    { kind: 'paragraph', text: '<script>x</script> # *نه*' },
    { kind: 'paragraph', text: '---' },
  ] as const;
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/u.exec(
    articleAsMarkdown(rest, blocks),
  )!;
  assert.deepEqual(parseYaml(yaml!), rest);
  assert.deepEqual(bodyBlocks(body!), blocks);
  assert.doesNotMatch(body!, /(?<!\\)</u);
});
