import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../refusal.ts';
import { PARAGRAPH, SECOND, TITLE } from '../step-trial.ts';
import { readCsv } from './csv.ts';
import { parseMapping } from './fields.ts';
import { readJson } from './json.ts';
import { readMarkdown } from './markdown.ts';
import { captureSpan } from './reading.ts';
import { readStatedDate } from './stated-date.ts';

const BODY = `${PARAGRAPH}\n\n${SECOND}`;

/** A code unit as programs write it that write ASCII only. */
const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('a JSON record', () => {
  test('says by keys of common names what it is; its text has its place', () => {
    const json = JSON.stringify({
      id: 7,
      Headline: TITLE,
      text: BODY,
      source: { name: 'النهر' },
      tags: ['سفن', 'بحر'],
    });
    const reading = readJson(json, {});
    assert.equal(reading.text, BODY);
    assert.deepEqual(reading.stated.title, { field: 'Headline', texts: [TITLE] });
    assert.deepEqual(reading.stated.publisher, { field: 'source', texts: ['النهر'] });
    assert.deepEqual(reading.stated.keywords?.texts, ['سفن', 'بحر']);
    const start = reading.text.indexOf(SECOND);
    const { start: from, end } = captureSpan(reading, { start, end: start + SECOND.length });
    assert.equal(json.slice(from, end), SECOND);
  });

  test('is read as a mapping says, into objects too; of a key that stands twice, the last', () => {
    const json = `{"a":{"b":"${PARAGRAPH}"},"title":"x","t":"${TITLE}","t":"${TITLE} ٢"}`;
    const reading = readJson(json, parseMapping('body=a.b, title=t'));
    assert.equal(reading.text, PARAGRAPH);
    assert.equal(reading.stated.title?.texts[0], `${TITLE} ٢`);
  });

  test('whose text is HTML is read as a page is', () => {
    const json = JSON.stringify({
      body: `<h2>سفن</h2><p>${PARAGRAPH} &amp; "غيره"</p><script>x</script>`,
    });
    const { text, marks, runs } = readJson(json, {});
    assert.equal(text, `سفن\n${PARAGRAPH} & "غيره"`);
    assert.deepEqual(marks, [{ kind: 'heading', start: 0, end: 3 }]);
    const said = runs.map(({ start, end }) => json.slice(start, end));
    assert.ok(said.includes('&amp;') && said.includes('\\"'));
  });

  test('of any string says that string, each escape in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (value, ascii) => {
        fc.pre(value.trim() !== '' && !/[<>]/u.test(value));
        const json = JSON.stringify({ body: value });
        const written = ascii ? json.replace(/[^ -~]/g, escapeUnit) : json;
        const { text, runs } = readJson(written, {});
        assert.equal(text, value);
        const said = runs.map(({ start, end }) => JSON.parse(`"${written.slice(start, end)}"`));
        assert.equal(said.join(''), value);
      }),
    );
  });

  test('that is none, or has no text, is refused with what it has', () => {
    assert.throws(() => readJson('{"a":', {}), /not JSON/u);
    assert.throws(() => readJson('[{}]', {}), /JSON list/u);
    assert.throws(() => readJson('{"a":1,"b":2}', {}), /--map body=… \(it has: a, b\)/u);
    assert.throws(() => readJson('{"text":" "}', {}), /'text' holds no text/u);
  });
});

describe('a row of a table', () => {
  const header = 'id;headline;text;"date of it"';

  test('says by its columns what it is; doubled marks are one', () => {
    const row = `1;"الميناء ""القديم""";"${PARAGRAPH}\n${SECOND}";2022-03-03`;
    const reading = readCsv(row, header, parseMapping('date=date of it'));
    assert.equal(reading.text, `${PARAGRAPH}\n${SECOND}`);
    assert.equal(reading.stated.title?.texts[0], 'الميناء "القديم"');
    assert.deepEqual(reading.stated.date, { field: 'date of it', texts: ['2022-03-03'] });
  });

  test('with other fields than the header has is refused', () => {
    assert.throws(() => readCsv('1;x', header, {}), /2 fields, where the header has 4/u);
  });
});

describe('Markdown', () => {
  test('is read without its marks, below its front matter', () => {
    const source = `---\ntitle: ${TITLE}\ntags: [سفن, بحر]\n---\n\n# ${TITLE}\n\n**${PARAGRAPH}** \\*\n[و](javascript:x) &amp;\n\n> ${SECOND}\n`;
    const { text, stated, marks, runs } = readMarkdown(source, {});
    assert.equal(text, `${TITLE}\n${PARAGRAPH} * و &\n${SECOND}`);
    assert.deepEqual(stated.keywords?.texts, ['سفن', 'بحر']);
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      ['title'],
    );
    assert.ok(runs.some(({ start, end }) => source.slice(start, end) === '\\*'));
  });

  for (const [name, matter, problem] of [
    ['that is not YAML', 'title: [a\nb: : c', /not YAML: .* \(line \d/u],
    ['with a bomb of aliases', 'a: &a [x]\nb: [*a, *a]', /anchors and aliases/u],
    ['without keys', '- a\n- b', /without keys/u],
  ] as const) {
    test(`whose front matter is one ${name} is refused in one line`, () => {
      assert.throws(
        () => readMarkdown(`---\n${matter}\n---\n\n${PARAGRAPH}`, {}),
        (error: Error) => {
          assert.ok(error instanceof Refusal);
          assert.match(error.message, problem);
          return !error.message.includes('\n');
        },
      );
    });
  }

  test('nested without end is refused at once', () => {
    assert.throws(() => readMarkdown(`${'> '.repeat(1e5)}${PARAGRAPH}`, {}), /nested too deep/u);
  });

  test('whose front matter does not end is refused', () => {
    assert.throws(() => readMarkdown(`---\ntitle: x\n\n${PARAGRAPH}`, {}), /not closed/u);
  });
});

test('a stated date is read as it stands, with the zone that it has and no other', () => {
  const dates = {
    '2021-04-09': '2021-04-09',
    '2021-04-09 18:57': '2021-04-09T18:57',
    '2021-04-09T18:57:00.000Z': '2021-04-09T18:57Z',
    '2021-04-09T18:57:31+0300': '2021-04-09T18:57:31+03:00',
    'Fri, 09 Apr 2021 18:57:00 +0300': '2021-04-09T18:57+03:00',
    '9 أبريل 2021': '2021-04-09',
    '۱۴۰۲/۰۵/۰۱': '2023-07-23',
    '1402-05-01': '2023-07-23',
    '2021-02-30': null,
    '1970-01-01T00:00:00Z': null,
    '0': null,
    yesterday: null,
  };
  for (const [text, edtf] of Object.entries(dates))
    assert.equal(readStatedDate(text).edtf, edtf, text);
});

test('a mapping that is none says what is wrong', () => {
  assert.throws(() => parseMapping('title'), /'title' is not FIELD=KEY/u);
  assert.throws(() => parseMapping('headline=x'), /fields are title, body/u);
});
