import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from './citation.ts';
import { citationMetaTags } from './meta-tags.ts';

/*
 * The fields that Zotero reads off a page, as its translators have them: 'Embedded Metadata.js'
 * (HIGHWIRE_MAPPINGS) and, for Dublin Core and PRISM, 'RDF.js' (zotero/translators, commit 2814370
 * of 2026-06-26). Names without Highwire's prefix are lower-cased in their first part, as there.
 */
const HIGHWIRE: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_publisher: 'publisher',
  citation_public_url: 'url',
  citation_language: 'language',
};
const RDF: Readonly<Record<string, string>> = {
  'dc.title': 'title',
  'dc.date': 'date',
  'dc.publisher': 'publisher',
  'dc.language': 'language',
  'dc.subject': 'tags',
  'dc.type': 'itemType',
  'prism.publicationName': 'publicationTitle',
};
/** Those of Zotero's item types that these tags could name. */
const ITEM_TYPES = new Set(['newspaperArticle', 'webpage', 'journalArticle']);

/** What Zotero makes of the tags: Dublin Core first, and Highwire over it. */
function itemOf(citation: Citation): Record<string, string | string[]> {
  const tags = citationMetaTags(citation).map(({ name, content }) => ({
    name: name.replace(/^DC/u, 'dc'),
    content,
  }));
  const valuesOf = (name: string) =>
    tags.filter((tag) => tag.name === name).map(({ content }) => content);
  const item: Record<string, string | string[]> = {};
  for (const [name, field] of [...Object.entries(RDF), ...Object.entries(HIGHWIRE)]) {
    const values = valuesOf(name);
    if (values.length === 0) continue;
    item[field] = field === 'tags' ? values : values[0]!;
  }
  // A Highwire title alone makes an article of a journal; a type of Dublin Core goes before it.
  if (!ITEM_TYPES.has(String(item['itemType']))) item['itemType'] = 'journalArticle';
  return item;
}

const citation: Citation = {
  id: 'x',
  language: 'fa',
  title: 'خبر',
  titleBy: 'source',
  publisher: 'روزنامه',
  publisherInEnglish: null,
  date: { year: 2021, month: 4, day: 9, edtf: '2021-04-09', certain: true, approximate: false },
  subjects: ['گفت‌وگو', 'صلح'],
  url: 'https://example.org/articles/x/',
  archive: 'رصد',
  notes: [],
  englishNotes: [],
};

test('Zotero takes an article for one of its newspaper, every field in its place', () => {
  assert.deepEqual(itemOf(citation), {
    itemType: 'newspaperArticle',
    title: 'خبر',
    publicationTitle: 'روزنامه',
    publisher: 'روزنامه',
    date: '2021/04/09',
    language: 'fa',
    url: 'https://example.org/articles/x/',
    tags: ['گفت‌وگو', 'صلح'],
  });
});

test('Zotero is told nothing that is not known', () => {
  const unknown = { ...citation, title: null, publisher: null, date: null, subjects: [] };
  assert.deepEqual(itemOf(unknown), {
    itemType: 'webpage',
    language: 'fa',
    url: 'https://example.org/articles/x/',
  });
});
