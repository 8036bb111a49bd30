import { formatEdtf } from '../../archive/calendars.ts';
import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { Language } from '../../archive/language.ts';
import { yearOf } from '../../archive/publication-date.ts';
import { dateText } from '../../i18n/date-text.ts';
import { EPUB_WORDS } from '../../i18n/epub/epub-words.ts';
import { stringsOf } from '../../i18n/interface.ts';
import { directionOf } from '../../i18n/locale.ts';
import { plainTitle } from '../plain-title.ts';
import { element, xmlDocument, type XmlElement } from '../xml.ts';
import { chapterFile, type Book, type Chapter } from './book.ts';

/** The language of the book's own words: that of the archive's root. */
export const BOOK_LANGUAGE: Language = 'ar';

interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** Path of the style sheet from the page. */
  readonly style: string;
}

function page({ language, title, style }: PageParts, ...body: readonly XmlElement[]): string {
  const html = element(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: directionOf(language),
    },
    element(
      'head',
      {},
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: style }),
    ),
    element('body', {}, ...body),
  );
  return xmlDocument(html);
}

/** An article's title as the book has it: an editor's in brackets, as in citations. */
export function titleOf({ title, language }: ArticleEntry): string {
  return title.by === 'unknown'
    ? stringsOf(language).article.untitled
    : plainTitle(title.text, title.by);
}

function chapterLink(article: ArticleEntry, folder: string): XmlElement {
  const { id, language } = article;
  const of = { href: `${folder}${chapterFile(id)}`, lang: language, 'xml:lang': language };
  return element('a', { ...of, dir: directionOf(language) }, titleOf(article));
}

/** The date in words, with what it was worked out from in the notes; null where it is unknown. */
function dateWords({ date, language }: ArticleEntry): string | null {
  return date.basis === 'unknown' ? null : dateText(formatEdtf(date.edtf, language), language);
}

/** A chapter: the article, what is known of it, and what is inferred or unknown. */
export function chapterPage(
  { article, citation, blocks, related }: Chapter,
  inBook: ReadonlySet<string>,
): string {
  const { language } = article;
  const words = EPUB_WORDS[language];
  const { article: articleWords } = stringsOf(language);
  const known: [string, string | null][] = [
    [words.publisher, citation.publisher],
    [words.published, dateWords(article)],
    [words.address, citation.url],
  ];
  const links = related.filter(({ id }) => inBook.has(id));
  const title = titleOf(article);
  return page(
    { language, title, style: '../style.css' },
    element(
      'article',
      {},
      element('h1', {}, title),
      ...blocks.map(({ kind, text }) => element(kind === 'heading' ? 'h2' : 'p', {}, text)),
    ),
    element(
      'aside',
      {},
      ...known.flatMap(([label, value]) =>
        value === null ? [] : [element('p', {}, `${label}: ${value}`)],
      ),
      ...citation.notes.map((note) => element('p', {}, note)),
      ...(links.length === 0
        ? []
        : [
            element('h2', {}, articleWords.related),
            element('ul', {}, ...links.map((link) => element('li', {}, chapterLink(link, '../')))),
          ]),
    ),
  );
}

/** What the book is, before its articles. */
export function titlePage({ title, description, articles }: Book): string {
  return page(
    { language: BOOK_LANGUAGE, title, style: 'style.css' },
    element('h1', {}, title),
    element('p', {}, description),
    element('p', {}, stringsOf(BOOK_LANGUAGE).articles(articles.length)),
    ...(['ar', 'fa'] as const).map((language) =>
      element('p', { lang: language, 'xml:lang': language }, EPUB_WORDS[language].aboutText),
    ),
  );
}

/** The index of names. */
export function namesPage({ names }: Book): string {
  const { names: title, namesIntro } = EPUB_WORDS[BOOK_LANGUAGE];
  return page(
    { language: BOOK_LANGUAGE, title, style: 'style.css' },
    element('h1', {}, title),
    element('p', {}, namesIntro),
    ...names.flatMap(({ name, articles }) => [
      element('h2', {}, name),
      element('ul', {}, ...articles.map((article) => element('li', {}, chapterLink(article, '')))),
    ]),
  );
}

function linkItem(href: string, text: string): XmlElement {
  return element('li', {}, element('a', { href }, text));
}

/** The navigation document (EPUB 3.3, 7): articles by year, then the index of names. */
export function navigationPage({ title, articles, names }: Book): string {
  const words = EPUB_WORDS[BOOK_LANGUAGE];
  const byYear = Map.groupBy(articles, ({ date }) => yearOf(date));
  const years = [...byYear].map(([year, inYear]) =>
    element(
      'li',
      {},
      element('span', {}, year ?? words.undated),
      element('ol', {}, ...inYear.map((article) => element('li', {}, chapterLink(article, '')))),
    ),
  );
  const index = names.length === 0 ? [] : [linkItem('names.xhtml', words.names)];
  return page(
    { language: BOOK_LANGUAGE, title: words.contents, style: 'style.css' },
    element(
      'nav',
      { 'epub:type': 'toc' },
      element('h1', {}, words.contents),
      element('ol', {}, linkItem('title.xhtml', title), ...years, ...index),
    ),
  );
}

/** Joining and direction are the reading system's; no letter is spaced, slanted or made bold. */
export const STYLE = `body { line-height: 1.8; margin: 0 5%; }
h1, h2 { line-height: 1.4; }
aside { margin-top: 2em; border-top: 1px solid; font-size: 0.85em; }
p, li { overflow-wrap: break-word; }
`;
