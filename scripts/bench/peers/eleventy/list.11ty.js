import { escape, link, page, teaser } from '../site.js';

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.address}index.html`,
  eleventyExcludeFromCollections: true,
};

export function render({ list }) {
  const { locale, title, articles, links } = list;
  const items = articles.map((id) => `<li> ${teaser(id)} </li>`).join('');
  const ways = links.map((each) => `<li> ${link(each)} </li>`).join('');
  const main = `<header class="page-heading"> <h1>${escape(title)}</h1> </header> <ul role="list">${ways}</ul> <ol class="articles" role="list">${items}</ol>`;
  return page(locale, list, main);
}
