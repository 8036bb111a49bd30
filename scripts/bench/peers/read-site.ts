import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeHTML } from 'entities';
import type { ArticleWithBody } from '../../../src/archive/article-files.ts';
import { listFiles } from '../../../src/archive/content-folder.ts';
import { LOCALES, ROOT_LOCALE, type Locale } from '../../../src/i18n/locale.ts';
import type { Frame, FrameSlot, Labelled, Link, PeerArticle, PeerList } from './site-model.ts';

/** The page whose head, header and footer the others are given. */
const MODEL = 'about/';

function attribute(html: string, pattern: RegExp): string {
  return decodeHTML(pattern.exec(html)?.[1] ?? '').trim();
}

const wordsOf = (html: string) =>
  decodeHTML(html.replace(/<[^>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();

const titleOf = (html: string) => attribute(html, /<title>([^<]*)<\/title>/u);
const descriptionOf = (html: string) => attribute(html, /name="description" content="([^"]*)"/u);

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

/** The part of a page from a sign to the end of the element that is named. */
function partOf(html: string, start: RegExp, end: string): string {
  const at = html.search(start);
  return at < 0 ? '' : html.slice(at, html.indexOf(end, at));
}

function linksOf(html: string): Link[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gu)].map(
    ([, href, inner]) => ({ href: decodeHTML(href!), text: wordsOf(inner!) }),
  );
}

const ARTICLE = /^\/articles\/([^/]+)\/$/u;

function articleIds(html: string): string[] {
  return linksOf(html).flatMap(({ href }) => ARTICLE.exec(href)?.[1] ?? []);
}

function labelled(html: string): Labelled[] {
  return linksOf(html).map(({ href, text }) => ({
    id: href.replace(/\/$/u, '').split('/').at(-1)!,
    label: text,
  }));
}

/** What the article's page in our built site shows of it, with what its file says. */
export function readPeerArticle(site: string, { record }: ArticleWithBody): PeerArticle {
  const { id, language, capture } = record;
  const html = readFileSync(path.join(site, 'articles', id, 'index.html'), 'utf8');
  const main = mainOf(html);
  const byline = partOf(main, /<div class="byline"/u, '</header>');
  const { name, sha256, bytes, encoding } = capture;
  return {
    id,
    language,
    title: wordsOf(partOf(main, /<h1/u, '</h1>')),
    description: descriptionOf(html),
    date: attribute(byline, /<time datetime="([^"]*)"/u) || null,
    when: wordsOf(partOf(byline, /<time/u, '</time>')),
    calendars: wordsOf(partOf(byline, /<span class="other-calendars"/u, '</span>')),
    publisher: labelled(partOf(byline, /<span class="publisher"/u, '</span>'))[0] ?? null,
    tags: labelled(partOf(main, /<ul class="tags"/u, '</ul>')),
    names: labelled(partOf(main, /<section class="named-entities"/u, '</section>')),
    related: [...new Set(articleIds(partOf(main, /<section class="related"/u, '</section>')))],
    neighbours: articleIds(partOf(main, /<nav class="neighbours"/u, '</nav>')),
    removed: record.removed.map(({ text }) => text),
    capture: { name, sha256, bytes, encoding },
  };
}

function readPeerList(site: string, file: string): PeerList {
  const html = readFileSync(path.join(site, file), 'utf8');
  const address = file.replace(/index\.html$/u, '');
  const locale =
    LOCALES.find((one) => one !== ROOT_LOCALE && address.startsWith(`${one}/`)) ?? ROOT_LOCALE;
  const links = linksOf(mainOf(html));
  return {
    path: locale === ROOT_LOCALE ? address : address.slice(locale.length + 1),
    address,
    locale,
    title: titleOf(html),
    description: descriptionOf(html),
    articles: links.flatMap(({ href }) => ARTICLE.exec(href)?.[1] ?? []),
    links: links.filter(({ href }) => !ARTICLE.test(href)),
  };
}

/** Every page of our built site that is not an article's. */
export async function readPeerLists(site: string): Promise<PeerList[]> {
  const pages = await listFiles(site, 'index.html');
  return pages
    .filter((file) => !file.startsWith('articles/'))
    .map((file) => readPeerList(site, file));
}

const slot = (name: FrameSlot) => `\u0000${name}\u0000`;

/** The head, header and footer of our pages in a language, cut where a page's own words stand. */
export function readFrame(site: string, locale: Locale): Frame {
  const below = locale === ROOT_LOCALE ? MODEL : `${locale}/${MODEL}`;
  const html = readFileSync(path.join(site, below, 'index.html'), 'utf8');
  const description = /name="description" content="([^"]*)"/u.exec(html)![1]!;
  const heading = /property="og:title" content="([^"]*)"/u.exec(html)![1]!;
  const [head, body] = html.split('</head>', 2) as [string, string];
  const cut = head
    .replaceAll(`content="${description}"`, `content="${slot('description')}"`)
    .replaceAll(`content="${heading}"`, `content="${slot('title')}"`)
    .replace(/<title>[^<]*<\/title>/u, `<title>${slot('title')}</title>`)
    .replaceAll(`/${MODEL}"`, `/${slot('path')}"`);
  const main = mainOf(body);
  const opening = main.slice(0, main.indexOf('>') + 1);
  const whole = `${cut}${slot('head')}</head>${body.replace(main, `${opening}${slot('main')}`)}`;
  return whole
    .split('\u0000')
    .map((piece, at) => (at % 2 === 0 ? piece : { slot: piece as FrameSlot }));
}
