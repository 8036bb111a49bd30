import { escape, page, readBeside, wordsOf } from '../site.js';

export const data = {
  pagination: { data: 'collections.captures', size: 1, alias: 'article' },
  permalink: ({ article }) => `articles/${article.id}/capture/index.html`,
  eleventyExcludeFromCollections: true,
};

const fact = (name, value) =>
  `<div> <dt>${name}</dt> <dd> <bdi dir="ltr">${escape(String(value))}</bdi> </dd> </div>`;

export function render({ article }) {
  const { id, language, title, description, capture } = article;
  const words = wordsOf(article);
  const [, , text] = readBeside(`content/articles/${id}.md`).split(/^---.*\n/mu);
  const kept = text
    .trim()
    .split('\n\n')
    .map((paragraph) => `<p>${escape(paragraph)}</p>`)
    .join('\n');
  const facts = [
    fact(words.file, capture.sha256),
    fact(words.size, capture.bytes),
    fact(words.encoding, capture.encoding),
  ];
  const main = `<header class="page-heading"> <p> <a href="/articles/${id}/"> <bdi lang="${language}" dir="rtl">${escape(title)}</bdi> </a> </p> <h1>${words.capture}</h1> </header> <aside class="facts"> <p> <a href="/articles/${id}/capture.txt" type="text/plain"> ${escape(capture.name)} </a> </p> <dl>${facts.join('')}</dl> </aside> <div class="columns"> <section aria-labelledby="capture"> <h2 id="capture">${words.capture}</h2> <pre class="capture">\n${escape(readBeside(`captures/${id}/capture.txt`))}</pre> </section> <section aria-labelledby="kept"> <h2 id="kept">${words.kept}</h2> <div class="kept">${kept}</div> </section> </div>`;
  return page(language, { title, description, path: `articles/${id}/capture/` }, main);
}
