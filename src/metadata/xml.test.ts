import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { element, xmlDocument } from './xml.ts';

/** What XML 1.0 can hold (production 2, `Char`). */
const CHARS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

test('an element with its attributes and children', () => {
  assert.equal(
    xmlDocument(element('a', { b: '1' }, element('c'), element('d', {}, 'متن'))),
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="1">\n<c/>\n<d>متن</d></a>\n',
  );
});

test('signs of markup are escaped, control characters are spaces, joiners stay', () => {
  const hostile = `]]><b a="'">&amp;\u0000\u001B\u0085x\uD800\uFFFE`;
  assert.equal(
    xmlDocument(element('t', { a: hostile })).split('\n')[1],
    '<t a="]]&gt;&lt;b a=&quot;&apos;&quot;&gt;&amp;amp; x\uFFFD\uFFFD"/>',
  );
  assert.ok(xmlDocument(element('t', {}, 'می\u200Cشود')).includes('می\u200Cشود'));
});

test('whatever the text, it is one element of text that XML can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, value) => {
      const xml = xmlDocument(element('t', { v: value + text }, text + value));
      assert.match(xml, CHARS);
      assert.match(
        xml,
        /^<\?xml [^<>]*\?>\n<t v="[^<>"&]*(?:&(?:amp|lt|gt|quot|apos);[^<>"&]*)*">(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)*<\/t>\n$/u,
      );
    }),
  );
});
