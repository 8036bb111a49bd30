import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serve, type StaticServer } from '../scripts/serve.ts';
import { axeFindings } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { buildSite, type SmallSite } from './small-archive.ts';
import { assertNoFaults, watchPage, type WatchedPage } from './watched-page.ts';

const ARABIC = [
  'الميناء القديم يستقبل أول سفينة منذ سنوات',
  'الخميس 3 مارس 2022 08:05 ص',
  'قال مدير الميناء إن السفينة وصلت في الموعد وإن العمال أفرغوا حمولتها خلال ساعات قليلة.',
  'وأوضح أن سفنا أخرى سوف تصل خلال الأسابيع المقبلة من موانئ بعيدة في البحر الجنوبي.',
  'المصدر: صحيفة النهر',
];
const ADDED = 'وختم بأن الرصيف الثاني يفتح في الخريف.';
const PERSIAN = [
  'کشتی تازه‌ای در راه بندر قدیم است',
  'مدیر بندر گفت که کشتی تازه‌ای از جنوب در راه است و تا پایان هفته به اسکله می‌رسد و کارگران آماده‌اند.',
];
const FILES = {
  'content/sources/al-nahr.yaml':
    'label: { ar: صحيفة النهر, fa: النهر, en: Al-Nahr }\nkind: newspaper\n',
  'content/tags/ports.yaml': 'label: { ar: موانئ, fa: بندرها, en: Ports }\n',
  'inbox/1.txt': ARABIC.join('\n\n'),
  'inbox/2.txt': ARABIC.join('\n\n')
    .replace('3 مارس 2022 08:05', '3 مارس 2022 11:40')
    .replace('ساعات قليلة', 'يوم واحد')
    .replace('المصدر', `${ADDED}\n\nالمصدر`),
  'inbox/3.txt': PERSIAN.join('\n\n'),
  'inbox/4.txt': PERSIAN.join('\n\n').replace('پایان هفته', 'پایان ماه'),
};

suite('versions of one article', () => {
  let site: SmallSite;
  let server: StaticServer;
  let browser: Browser;
  let watched: WatchedPage;
  /** Addresses of the pages that compare two versions. */
  let compared: string[];
  before(async () => {
    site = await buildSite(FILES);
    server = await serve(site.folder);
    browser = await launchBrowser();
    watched = await watchPage(browser, server.url, { javaScriptEnabled: true });
    const files = await readdir(path.join(site.folder, 'articles'), { recursive: true });
    compared = files
      .filter((file) => /versions\/[^/]+\/index\.html$/u.test(file))
      .map((file) => `/articles/${file.replace('index.html', '')}`);
  });
  after(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  async function arabicPage(): Promise<{ address: string; html: string }> {
    for (const address of compared) {
      const html = await readFile(path.join(site.folder, address, 'index.html'), 'utf8');
      if (html.includes('lang="ar"') && html.includes(ADDED)) return { address, html };
    }
    throw new Error('no page compares the Arabic versions');
  }

  test('a page compares two: what went is del, what came is ins, and nothing needs a script', async () => {
    assert.equal(compared.length, 2);
    const { html } = await arabicPage();
    assert.match(html, /<del[^>]*>ساعات قليلة<\/del><ins[^>]*>يوم واحد<\/ins>/u);
    assert.match(html, new RegExp(`<ins[^>]*>${ADDED}</ins>`, 'u'));
  });

  test('both pages link each other and the comparison; the earlier one says that there is a later', async () => {
    const { page } = watched;
    const { address } = await arabicPage();
    const [, , later, , earlier] = address.split('/');
    await page.goto(`${server.url}/articles/${earlier}/`);
    const notice = page.locator(`header a[href="/articles/${later}/"]`);
    assert.equal(await notice.count(), 1);
    await page.locator(`a[href="${address}"]`).click();
    await page.locator(`a[href="/articles/${later}/"]`).click();
    assert.equal(await page.locator(`header a[href="/articles/${earlier}/"]`).count(), 0);
    assert.equal(await page.locator(`.record a[href="/articles/${earlier}/"]`).count(), 1);
    assertNoFaults(watched);
  });

  test('the pages of versions are accessible in light and dark, and fit a phone', async () => {
    const { page } = watched;
    for (const address of [...compared, compared[0]!.replace(/versions\/.*$/u, '')]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(server.url + address);
        assert.deepEqual(await axeFindings(page), [], `${address} ${colorScheme}`);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await page.setViewportSize({ width: 1280, height: 800 });
      assert.ok(overflow <= 0, `${address}: ${overflow} px wider than a phone`);
    }
    assertNoFaults(watched);
  });
});
