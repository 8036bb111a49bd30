import { readFileSync } from 'node:fs';

/** @type {import('../site-model.ts').PeerSite} */
const site = JSON.parse(readFileSync(new URL('site.json', import.meta.url), 'utf8'));

export const { articles, lists } = site;
export const options = { captures: site.scope !== 'lean', forms: site.scope === 'equal' };
export const byId = new Map(articles.map((article) => [article.id, article]));

const FORMS = ['article.txt', 'article.md', 'cite.bib', 'cite.ris', 'cite.json'];

/** Every other form of every article. */
export const forms = articles.flatMap((article) => FORMS.map((form) => ({ article, form })));

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = (text) => text.replaceAll(/[&<>"]/gu, (sign) => ESCAPES[sign]);

export const addressOf = ({ id }) => `https://example.org/articles/${id}/`;

/** A file beside the content: the Markdown of an article, or its capture. */
export const readBeside = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The page around what a page says. */
export function page(locale, { title, description, path, head = '' }, main) {
  const slots = { title: escape(title), description: escape(description), path, head, main };
  return site.frames[locale]
    .map((piece) => (typeof piece === 'string' ? piece : slots[piece.slot]))
    .join('');
}

const NAMES = { ar: 'العربية', fa: 'فارسی' };
const teasers = new Map();

function makeTeaser({ id, language, title, publisher, date, when, calendars, description }) {
  const who = publisher
    ? `<span class="publisher"> <bdi>${escape(publisher.label)}</bdi> </span>`
    : '';
  const time = date
    ? `<span class="date"> <time datetime="${date}" title="${escape(calendars)}"> <bdi dir="rtl">${escape(when)}</bdi> </time> </span>`
    : '';
  return `<article class="teaser row" dir="rtl"> <p class="kicker" lang="${language}"> <bdi class="language">${NAMES[language]}</bdi> ${who} ${time} </p> <h3 class="title"> <a href="/articles/${id}/" hreflang="${language}"> <bdi lang="${language}" dir="rtl">${escape(title)}</bdi> </a> </h3> <p class="summary" lang="${language}"> ${escape(description)} </p> </article>`;
}

/** An article in a list; made once. */
export function teaser(id) {
  const known = teasers.get(id);
  if (known !== undefined) return known;
  const made = makeTeaser(byId.get(id));
  teasers.set(id, made);
  return made;
}

export const link = ({ href, text }) => `<a href="${escape(href)}"> ${escape(text)} </a>`;

export const wordsOf = ({ language }) => site.words[language];
