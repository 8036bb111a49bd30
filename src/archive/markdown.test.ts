import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyBlocks, renderBody } from './markdown.ts';

test('HTML of a text is shown as its letters', () => {
  const html = renderBody('<script>x</script>\n\nقبل <img src=x onerror=x> بعد');
  assert.doesNotMatch(html, /<(?:script|img)/u);
  assert.match(html, /&#x3C;script>x/u);
});

test('links lead to the web alone, and pictures are never fetched; their words stay', () => {
  const body = `[واحد](javascript:x) [اثنان](https://example.org/) ![صورة](https://example.org/x.png)
<javascript:y> [ثلاثة][r] ![أربعة][s] <data:text/html,z>

[r]: data:text/html,x
[s]: https://example.org/s.png`;
  const html = renderBody(body);
  assert.deepEqual(html.match(/href="[^"]*"|<img/gu), ['href="https://example.org/"']);
  for (const word of ['واحد', 'اثنان', 'صورة', 'javascript:y', 'ثلاثة', 'أربعة']) {
    assert.ok(html.includes(word), word);
  }
  assert.equal(bodyBlocks('[واحد](javascript:x) ![صورة](x.png)')[0]?.text, 'واحد صورة');
});
