import { toBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { toCsl } from './csl-json.ts';
import { toRis } from './ris.ts';

/** A format that an article's citation is offered in. */
export interface CitationFormat {
  readonly name: string;
  /** Ending of the file, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (citation: Citation) => string;
}

export const CITATION_FORMATS: readonly CitationFormat[] = [
  { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', write: toBibtex },
  { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems', write: toRis },
  {
    name: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (citation) => `${JSON.stringify([toCsl(citation)], null, 2)}\n`,
  },
];
