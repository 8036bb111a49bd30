import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../refusal.ts';
import { PARAGRAPH, SECOND, TITLE } from '../step-trial.ts';
import { readHtml } from './html.ts';
import { markupSpans } from './reading.ts';

const THIRD =
  'وكان الميناء قد أغلق أبوابه قبل سنوات بعد عاصفة شديدة أتت على أرصفته القديمة كلها، ثم أعيد بناؤه على مراحل.';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

const ARTICLE = `<nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>${TITLE}</h1><p>${PARAGRAPH}</p><p>${SECOND}</p><h2>سفن أخرى</h2><p>${THIRD}</p></article>
<aside><h3>الأكثر قراءة</h3><ul><li><a href="/1">عنوان آخر من عناوين الموقع</a></li></ul></aside>`;

function marked(html: string): [string, string][] {
  const { text, marks } = readHtml(html);
  return marks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

const letters = (part: string) => part.replace(/[ \t\n\f\r]/gu, ' ');

/** What pages are made of, whole and broken. */
const FRAGMENTS = [
  ...'<p> </p> <b> </b> <table> <tr> <td> </table> <a/href="x"> </a> <br> <!-- --> <script> </script>'.split(
    ' ',
  ),
  ...'<title> <select><option> <svg> </svg> <math> &nbsp; &amp &#0; &notit; ميناء سفينة < > " 👍'.split(
    ' ',
  ),
  '\r\n',
  '\0',
  '  ',
  '\t',
  'بحر وميناء',
];

describe('a page', () => {
  test('is read line by line; what is beside the article is told from it', () => {
    const { text } = readHtml(page(ARTICLE));
    assert.ok(text.includes(`${TITLE}\n${PARAGRAPH}\n${SECOND}\nسفن أخرى\n${THIRD}`));
    assert.deepEqual(marked(page(ARTICLE)), [
      ['page', 'الرئيسية رياضة'],
      ['title', TITLE],
      ['heading', 'سفن أخرى'],
      ['page', 'الأكثر قراءة'],
      ['page', 'عنوان آخر من عناوين الموقع'],
    ]);
  });

  test('has its entities decoded, its white space collapsed, and each letter in its place', () => {
    const source = page(`<p>كلمة&nbsp;أولى &amp; می&zwnj;رود &#x627;<b>ل</b>\n   ثانية</p>`);
    const { text, runs } = readHtml(source);
    assert.equal(text, 'كلمة\u00A0أولى & می\u200Cرود ال ثانية');
    const said = runs.map(({ start, end }) => source.slice(start, end));
    assert.ok(said.includes('&zwnj;') && said.includes('&#x627;') && said.includes('ل'));
  });

  test('in which nothing runs says nothing of its scripts', () => {
    const hostile = page(
      `<p onclick="alert(1)">نص <a href="javascript:alert(2)">رابط</a><script>alert(3)</script></p>
       <style>p{}</style><noscript>بلا</noscript><template>قالب</template><svg><text>رسم</text></svg><iframe srcdoc="<p>x">y</iframe>`,
    );
    assert.equal(readHtml(hostile).text, 'نص رابط');
  });

  test('states by JSON-LD, meta and links what it is; JSON-LD first', () => {
    const head = `<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],
      "headline":"${TITLE}","datePublished":"2022-03-03T08:05:00+0300","dateModified":"2022-03-04",
      "author":[{"name":"ليلى"},"سامي"],"publisher":{"name":"النهر"},"keywords":"سفن، بحر"}]}</script>
      <meta property="og:title" content="عنوان آخر"><meta name="author" content="غيرها">
      <meta property="og:url" content="https://news.example/b"><link rel="canonical" href="https://news.example/a">`;
    const { stated } = readHtml(page(ARTICLE, head));
    assert.deepEqual(stated.title, { field: 'json-ld headline', texts: [TITLE] });
    assert.deepEqual(stated.credits, { field: 'json-ld author', texts: ['ليلى', 'سامي'] });
    assert.deepEqual(stated.keywords?.texts, ['سفن', 'بحر']);
    assert.equal(stated.modified?.texts[0], '2022-03-04');
    assert.deepEqual(stated.url, { field: 'link canonical', texts: ['https://news.example/a'] });
    assert.equal(stated.language?.texts[0], 'ar');
  });

  test('whose metadata word or encode the headline in another way has it as it stands', () => {
    const heads = {
      [`${TITLE} اليوم | أخبار`]: TITLE,
      'سفينة تصل إلى الميناء القديم منذ سنوات أول مرة': TITLE,
      'قناة النهر': null,
    };
    for (const [stated, headline] of Object.entries(heads)) {
      const head = `<meta property="og:title" content="${stated}">`;
      const [, title] = marked(page(ARTICLE, head)).find(([kind]) => kind === 'title') ?? [];
      assert.equal(title ?? null, headline, stated);
    }
    const encoded = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"&quot;ميناء&quot; جديد"}</script>`;
    const quoted = page(`<h1>"ميناء" جديد</h1><p>${PARAGRAPH}</p><p>${SECOND}</p>`, encoded);
    assert.deepEqual(marked(quoted), [['title', '"ميناء" جديد']]);
  });

  test('whose JSON-LD is broken is read by its meta, and says so', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle",</script>
      <meta property="og:title" content="${TITLE} | النهر"><meta property="og:site_name" content="النهر">`;
    const { stated, doubts } = readHtml(page(`<p>${PARAGRAPH}</p><p>${SECOND}</p>`, head));
    assert.deepEqual(stated.title, { field: 'og:title', texts: [TITLE] });
    assert.match(doubts.join(), /JSON-LD/u);
  });

  test('of whose fields one cannot be read is read by the next', () => {
    const head = `<link rel="canonical" href="/a"><meta property="og:url" content="https://news.example/a">
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"soon"}</script>
      <meta property="article:published_time" content="2022-03-03">`;
    const { stated } = readHtml(page(ARTICLE, head));
    assert.equal(stated.url?.field, 'og:url');
    assert.equal(stated.date?.field, 'article:published_time');
  });

  test('with times that disagree states no date; one that says it is of publication does', () => {
    const times = '<time datetime="2022-03-03"></time><time datetime="2021-01-01"></time>';
    assert.equal(readHtml(page(ARTICLE + times)).stated.date, undefined);
    const own = times.replace('<time', '<time itemprop="datePublished"');
    assert.equal(readHtml(page(ARTICLE + own)).stated.date?.texts[0], '2022-03-03');
  });

  test('nested without end is refused in one line', () => {
    assert.throws(() => readHtml('<div>'.repeat(5000) + PARAGRAPH), Refusal);
  });

  test('whose table has text outside of its cells is refused where that says things twice', () => {
    const crossed = `<table>ميناء<tr><td>ميناء</td></tr>ميناء</table>`;
    assert.throws(() => readHtml(crossed), /too broken/u);
  });

  test('however broken, is read with every character in one place, or refused', () => {
    const fragment = fc.constantFrom(...FRAGMENTS);
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
        const source = fragments.join('');
        let reading;
        try {
          reading = readHtml(source);
        } catch (error) {
          assert.ok(error instanceof Refusal, String(error));
          return;
        }
        const { runs, text } = reading;
        const spans = [...runs, ...markupSpans(reading, [], source.length)];
        spans.sort((a, b) => a.start - b.start);
        assert.equal(spans.map(({ start, end }) => source.slice(start, end)).join(''), source);
        for (const { at, length, start, end } of runs) {
          if (length !== end - start) continue;
          assert.equal(letters(text.slice(at, at + length)), letters(source.slice(start, end)));
        }
      }),
      { numRuns: 400 },
    );
  });
});
