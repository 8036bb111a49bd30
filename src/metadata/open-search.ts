import { element, xmlDocument } from './xml.ts';

/** What a browser shows of a search that it can offer in its address bar. */
export interface SearchDescription {
  /** 16 characters at most. */
  readonly name: string;
  readonly description: string;
  readonly language: string;
  /** Absolute addresses. */
  readonly searchPage: string;
  readonly icon: string;
}

/** The description of the site's search by OpenSearch 1.1, draft 6. */
export function openSearchDescription(search: SearchDescription): string {
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, search.name),
      element('Description', {}, search.description),
      element('Language', {}, search.language),
      element('InputEncoding', {}, 'UTF-8'),
      element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, search.icon),
      element('Url', { type: 'text/html', template: `${search.searchPage}?q={searchTerms}` }),
    ),
  );
}
