import { directionOf } from '../i18n/locale.ts';
import { cachesOf } from './edition.ts';
import { SCOPE } from './kept-pages.ts';

/** An article that the browser has kept since it was read. */
export interface KeptArticle {
  readonly address: string;
  readonly title: string;
  readonly language: 'ar' | 'fa';
  readonly direction: 'rtl' | 'ltr';
}

const ARTICLE = /\/articles\/[^/]+\/$/u;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Text of an attribute as the build escapes it. Markup is not parsed: strings never become elements here. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (whole, number: string | undefined, name: string) =>
    number === undefined ? (NAMED[name] ?? whole) : String.fromCodePoint(Number(number)),
  );
}

function titleOf(html: string): string | null {
  const title = /<meta property="og:title" content="([^"]*)"/u.exec(html)?.[1];
  return title === undefined ? null : unescaped(title);
}

/** The articles that were read, the last one first. */
export async function readArticles(): Promise<KeptArticle[]> {
  const articles: KeptArticle[] = [];
  for (const name of await cachesOf('read', SCOPE)) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const html = ARTICLE.test(new URL(url).pathname) && (await (await cache.match(url))?.text());
      if (!html) continue;
      const language = /<html lang="fa"/u.test(html) ? 'fa' : 'ar';
      const direction = directionOf(language);
      articles.push({ address: url, title: titleOf(html) ?? url, language, direction });
    }
  }
  return articles.reverse();
}
