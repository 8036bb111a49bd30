import type { Citation } from './citation.ts';

/**
 * A citation as an item of CSL-JSON (the schema `csl-data.json` of the Citation Style Language 1.0.2);
 * a file of it holds a list of one. `circa` marks a date that is not certain.
 */
export function toCsl(citation: Citation): Record<string, unknown> {
  const { id, language, title, publisher, date, subjects, url, archive, notes } = citation;
  return {
    id,
    type: 'article-newspaper',
    language,
    ...(title === null ? {} : { title }),
    ...(publisher === null ? {} : { 'container-title': publisher }),
    ...(date
      ? {
          issued: {
            'date-parts': [[date.year, date.month, date.day].filter((part) => part !== null)],
            ...(date.certain ? {} : { circa: true }),
          },
        }
      : {}),
    ...(subjects.length > 0 ? { keyword: subjects.join(', ') } : {}),
    archive,
    archive_location: id,
    ...(url ? { URL: url } : {}),
    // citeproc-js reads `{:variable: value}` in a note as a variable of the item.
    note: notes.join(' ').replaceAll('{:', '{ :'),
  };
}
