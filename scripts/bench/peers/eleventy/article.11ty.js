import { addressOf, byId, escape, page, teaser, wordsOf } from '../site.js';

function jsonLd(article) {
  const { id, language, title, date, publisher, tags, names, capture } = article;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: id,
    inLanguage: language,
    headline: title,
    datePublished: date ?? undefined,
    publisher: publisher ? { '@type': 'Organization', name: publisher.label } : undefined,
    keywords: tags.map(({ label }) => label),
    isBasedOn: {
      '@type': 'MediaObject',
      name: capture.name,
      contentUrl: `${addressOf(article)}capture.txt`,
      contentSize: `${capture.bytes} B`,
      sha256: capture.sha256,
    },
    url: addressOf(article),
    isAccessibleForFree: true,
    mentions: names.map(({ label }) => ({ '@type': 'Thing', name: label })),
  }).replaceAll('<', String.raw`\u003C`);
}

const meta = (name, content) => `<meta name="${name}" content="${escape(content)}">`;

function headOf(article) {
  const { title, publisher, date, language, tags } = article;
  return [
    `<script type="application/ld+json">${jsonLd(article)}</script>`,
    meta('citation_title', title),
    meta('DC.title', title),
    ...(publisher
      ? ['citation_publisher', 'DC.publisher', 'prism.publicationName'].map((name) =>
          meta(name, publisher.label),
        )
      : []),
    ...(date ? [meta('citation_publication_date', date), meta('DC.date', date)] : []),
    meta('citation_language', language),
    meta('DC.language', language),
    meta('citation_public_url', addressOf(article)),
    meta('DC.identifier', addressOf(article)),
    ...tags.map(({ label }) => meta('DC.subject', label)),
  ].join('');
}

const links = (folder, labelled) =>
  labelled
    .map(({ id, label }) => `<li> <a href="/${folder}/${id}/"> ${escape(label)} </a> </li>`)
    .join('');

function references(article) {
  const { title, publisher, date, capture } = article;
  const by = publisher?.label ?? '';
  const digest = `SHA-256 of the file: ${capture.sha256}.`;
  const styles = {
    Chicago: `${by}. ${date ?? 'n.d.'}. “${title}.” Rasad. ${addressOf(article)}. ${digest}`,
    APA: `${title}. (${date ?? 'n.d.'}). ${by}. Rasad. ${addressOf(article)} ${digest}`,
    MLA: `“${title}.” ${by}, ${date ?? 'n.d.'}. Rasad, ${addressOf(article)}. ${digest}`,
  };
  return Object.entries(styles)
    .map(
      ([style, text]) =>
        `<div> <dt> ${style} <button type="button" class="copy" data-copy="cite-${style}" aria-label="${style}" hidden> ${wordsOf(article).copy} </button> </dt> <dd id="cite-${style}"> ${escape(text)} </dd> </div>`,
    )
    .join('');
}

const FILES = {
  BibTeX: 'cite.bib',
  RIS: 'cite.ris',
  'CSL-JSON': 'cite.json',
  Markdown: 'article.md',
};

function record(article) {
  const { id, tags, names, removed } = article;
  const words = wordsOf(article);
  const files = Object.entries(FILES)
    .map(
      ([name, file]) =>
        `<li> <a href="/articles/${id}/${file}" lang="en" dir="ltr"> ${name} </a> </li>`,
    )
    .join('');
  const cut = removed.map((text) => `<li>${escape(text)}</li>`).join('');
  return `<aside class="record"> <section aria-labelledby="subjects"> <h2 id="subjects">${words.subjects}</h2> <ul class="tags" role="list">${links('tags', tags)}</ul> </section> <section class="named-entities" aria-labelledby="named"> <h2 id="named">${words.names}</h2> <ul role="list">${links('entities', names)}</ul> </section> <section class="removed" aria-labelledby="removed"> <h2 id="removed">${words.removed}</h2> <details> <summary> ${removed.length} </summary> <ul>${cut}</ul> </details> <p> <a href="/articles/${id}/capture/">${words.capture}</a> </p> </section> <section class="cite" aria-labelledby="cite"> <h2 id="cite">${words.cite}</h2> <p> ${words.link}: <a href="/articles/${id}/" rel="bookmark" id="permanent-link"> <bdi dir="ltr">${addressOf(article)}</bdi> </a> </p> <details class="not-printed"> <summary>${words.cite}</summary> <dl lang="en" dir="ltr">${references(article)}</dl> </details> <ul role="list">${files}</ul> </section> </aside>`;
}

export function render({ id, content }) {
  const article = byId.get(id);
  const { language, title, description, date, when, calendars, publisher, related, neighbours } =
    article;
  const words = wordsOf(article);
  const who = publisher
    ? `<p class="who"> <span class="publisher"> <a href="/sources/${publisher.id}/"> <bdi>${escape(publisher.label)}</bdi> </a> </span> </p>`
    : '';
  const time = date
    ? `<p class="when"> <time datetime="${date}"> <bdi dir="rtl">${escape(when)}</bdi> </time> <span class="other-calendars"> (${escape(calendars)}) </span> </p>`
    : '';
  const main = `<article class="article"> <header> <h1> <bdi lang="${language}" dir="rtl">${escape(title)}</bdi> </h1> <div class="byline"> ${who} ${time} </div> </header> <div class="text"> <div class="article-body">${content}</div> </div> ${record(article)} </article> <div class="onward not-printed"> <section class="related" aria-labelledby="related"> <h2 id="related">${words.related}</h2> <ul role="list">${related.map((one) => `<li> ${teaser(one)} </li>`).join('')}</ul> </section> <nav class="neighbours">${neighbours.map((one) => `<a href="/articles/${one}/"> <bdi dir="rtl">${escape(byId.get(one).title)}</bdi> </a>`).join('')}</nav> </div>`;
  const head = headOf(article);
  return page(language, { title, description, path: `articles/${id}/`, head }, main);
}
