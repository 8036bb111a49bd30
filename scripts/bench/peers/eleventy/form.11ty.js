import { addressOf, readBeside } from '../site.js';

export const data = {
  pagination: { data: 'collections.forms', size: 1, alias: 'made' },
  permalink: ({ made }) => `articles/${made.article.id}/${made.form}`,
  eleventyExcludeFromCollections: true,
};

const textOf = ({ id }) =>
  readBeside(`content/articles/${id}.md`)
    .split(/^---.*\n/mu)[2]
    .trim();
const noteOf = ({ capture }) => `SHA-256: ${capture.sha256}.`;

const WRITERS = {
  'article.txt': (article) =>
    `${article.title}\n\n${textOf(article)}\n\n${'-'.repeat(40)}\n\n${article.publisher?.label ?? ''}\n${article.date ?? ''}\n${addressOf(article)}\n`,
  'article.md': (article) =>
    `---\nid: ${article.id}\nlanguage: ${article.language}\ntitle: ${JSON.stringify(article.title)}\ndate: ${article.date}\npublisher: ${article.publisher?.id ?? null}\ntags: ${JSON.stringify(article.tags.map(({ id }) => id))}\nurl: ${addressOf(article)}\ncaptureSha256: ${article.capture.sha256}\n---\n\n${textOf(article)}\n`,
  'cite.bib': (article) =>
    `@misc{rasad-${article.id},\n  title = {{${article.title}}},\n  howpublished = {${article.publisher?.label ?? ''}},\n  date = {${article.date ?? ''}},\n  keywords = {${article.tags.map(({ label }) => label).join(', ')}},\n  url = {${addressOf(article)}},\n  note = {${noteOf(article)}}\n}\n`,
  'cite.ris': (article) =>
    `TY  - NEWS\nTI  - ${article.title}\nT2  - ${article.publisher?.label ?? ''}\nDA  - ${article.date ?? ''}\nLA  - ${article.language}\nAN  - ${article.id}\nUR  - ${addressOf(article)}\nN1  - ${noteOf(article)}\nER  - \n`,
  'cite.json': (article) =>
    `${JSON.stringify([{ id: article.id, type: 'article-newspaper', language: article.language, title: article.title, 'container-title': article.publisher?.label, issued: article.date, URL: addressOf(article), note: noteOf(article) }], null, 2)}\n`,
};

export function render({ made: { article, form } }) {
  return WRITERS[form](article);
}
