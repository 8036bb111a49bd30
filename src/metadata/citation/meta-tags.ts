import { plainTitle } from '../plain-title.ts';
import type { Citation } from './citation.ts';

/** A `<meta>` of the head. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

const padded = (part: number) => String(part).padStart(2, '0');

/**
 * A citation as Highwire Press tags (the names and the form of dates of Google Scholar's 'Inclusion
 * Guidelines for Webmasters'), Dublin Core elements and PRISM, which reference managers read off a
 * page. An article of an unknown publisher is a page of this site to them, which is what is known.
 *
 * These have no place for a note: a date that is not certain is left out, and an editor's title
 * stands in square brackets.
 */
export function citationMetaTags(citation: Citation): MetaTag[] {
  const { id, language, titleBy, publisher, subjects, url } = citation;
  const title = citation.title && plainTitle(citation.title, titleBy);
  const date = citation.date?.certain ? citation.date : null;
  const highwireDate = date && [
    date.year,
    ...[date.month, date.day].filter((part) => part !== null).map(padded),
  ];
  const fields: [name: string, content: string | null][] = [
    ['citation_title', title],
    ['DC.title', title],
    ['citation_publisher', publisher],
    ['DC.publisher', publisher],
    // Without it Zotero takes the site for the newspaper.
    ['prism.publicationName', publisher],
    ['citation_publication_date', highwireDate && highwireDate.join('/')],
    ['DC.date', date && date.edtf],
    ['citation_language', language],
    ['DC.language', language],
    ['citation_public_url', url],
    ['DC.identifier', url ?? id],
    ...subjects.map((subject): [string, string] => ['DC.subject', subject]),
    // The first type that Zotero knows is the item's; it makes a journal's of any other article.
    ['DC.type', publisher === null ? 'webpage' : 'newspaperArticle'],
    ['DC.type', 'Text'],
  ];
  return fields.flatMap(([name, content]) => (content === null ? [] : { name, content }));
}
