import type { Citation, CitedDate } from './citation.ts';

const padded = (part: number | null) => (part === null ? '' : String(part).padStart(2, '0'));

/** `YYYY/MM/DD/`; parts that are not known are empty, their slashes stay. */
function risDate({ year, month, day }: CitedDate): string {
  return `${year}/${padded(month)}/${padded(day)}/`;
}

/**
 * A citation as RIS, UTF-8, lines ended by CR LF: `NEWS` with the tags of 'RIS Format
 * Specifications' (Research Information Systems): a line is two letters or digits, two spaces, a
 * hyphen, a space and the value; `TY` is the first and `ER` the last. `T2` is the newspaper, `AN`
 * the id in the archive (`DB`), `N1` a note.
 */
export function toRis(citation: Citation): string {
  const { id, language, title, publisher, date, subjects, url, archive, notes } = citation;
  const fields: [tag: string, value: string | null][] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ['T2', publisher],
    ['PY', date && String(date.year)],
    ['DA', date && risDate(date)],
    ['LA', language],
    ...subjects.map((subject): [string, string] => ['KW', subject]),
    ['DB', archive],
    ['AN', id],
    ['UR', url],
    ...notes.map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${value}\r\n`))
    .join('');
}
