import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PARAGRAPH, SECOND, TITLE } from '../step-trial.ts';
import { itemsOf } from './feed-text.ts';
import { readFeedItem } from './feed.ts';
import { markupSpans } from './reading.ts';

const RSS = `<?xml version="1.0"?><rss xmlns:content="x"><channel><title>النهر</title>
<item><title><![CDATA[${TITLE} & غيره]]></title><link>https://news.example/1?a=1&amp;b=2</link>
<pubDate>Thu, 03 Mar 2022 08:05:00 +0300</pubDate><dc:creator>ليلى</dc:creator><category>سفن</category><category>بحر</category>
<description>ملخص</description><content:encoded><![CDATA[<p>${PARAGRAPH}</p><p>${SECOND}</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>ثان</title><description>&lt;p&gt;${PARAGRAPH}&lt;/p&gt; &lt;item&gt;</description></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${TITLE}</title>
<link rel="self" href="https://news.example/self"/><link href="https://news.example/a"/><published>2022-03-03T05:05:00Z</published>
<author><name>سامي</name></author><category term="سفن"/><content type="xhtml"><div><p>${PARAGRAPH}</p><!-- x --><p>${SECOND}</p></div></content></entry></feed>`;

const items = (xml: string) => itemsOf(xml).map(({ start, end }) => xml.slice(start, end));

describe('an item of a feed', () => {
  test('is read in its own text, with what its elements state', () => {
    const [first] = items(RSS);
    const { text, stated, bodyField, doubts } = readFeedItem(first!);
    assert.equal(text, `${PARAGRAPH}\n${SECOND}`);
    assert.equal(bodyField, 'content:encoded');
    assert.equal(stated.title?.texts[0], `${TITLE} & غيره`);
    assert.equal(stated.url?.texts[0], 'https://news.example/1?a=1&b=2');
    assert.deepEqual(stated.keywords?.texts, ['سفن', 'بحر']);
    assert.deepEqual(doubts, []);
  });

  test('that has a summary only says that it may be one', () => {
    const { text, doubts } = readFeedItem(items(RSS)[1]!);
    assert.ok(text.startsWith(PARAGRAPH));
    assert.match(doubts.join(), /may be a summary/u);
  });

  test('of Atom with XHTML is read as well, and is whole with its markup', () => {
    const [entry] = items(ATOM);
    const reading = readFeedItem(entry!);
    assert.equal(reading.text, `${PARAGRAPH}\n${SECOND}`);
    assert.deepEqual(reading.stated.credits?.texts, ['سامي']);
    assert.equal(reading.stated.url?.texts[0], 'https://news.example/a');
    const spans = [...reading.runs, ...markupSpans(reading, [], entry!.length)];
    spans.sort((a, b) => a.start - b.start);
    assert.equal(spans.map(({ start, end }) => entry!.slice(start, end)).join(''), entry);
  });

  test('without a text, or a feed that is cut, is no item', () => {
    assert.throws(() => readFeedItem('<item><title>x</title></item>'), /without a text/u);
    assert.equal(items(ATOM.slice(0, -30)).length, 0);
  });
});
