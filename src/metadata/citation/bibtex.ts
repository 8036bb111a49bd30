import type { Citation } from './citation.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts a brace after a backslash too, so `\{` would leave the field open.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX reads it back: no sign in it is a command, a comment or the end of the field. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The names that babel and biblatex know the languages by. */
const LANGUAGES = { ar: 'arabic', fa: 'persian' } as const;

/**
 * A citation as BibTeX, UTF-8: an entry of the type `misc`, which requires no field, with the fields
 * of O. Patashnik, 'BibTeXing' (1988), section 3, and biblatex's `url`, `date` (EDTF), `langid` and
 * `keywords` (the biblatex manual, section 2.2), which BibTeX passes over.
 */
export function toBibtex(citation: Citation): string {
  const { id, language, title, publisher, date, subjects, url, notes } = citation;
  const fields: [name: string, value: string | null][] = [
    // The second braces keep the case of Latin names.
    ['title', title === null ? null : `{{${escapeTex(title)}}}`],
    ['howpublished', publisher === null ? null : `{${escapeTex(publisher)}}`],
    ['year', date && `{${date.year}}`],
    ['month', date?.month ? MONTHS[date.month - 1]! : null],
    ['date', date && `{${date.edtf}}`],
    ['key', `{${id}}`],
    ['langid', `{${LANGUAGES[language]}}`],
    ['keywords', subjects.length > 0 ? `{${subjects.map(escapeTex).join(', ')}}` : null],
    // Read letter by letter, so not escaped; braces and backslashes in an address are percent-encoded.
    ['url', url && `{${url}}`],
    ['note', `{${escapeTex(notes.join(' '))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = ${value}`));
  return `@misc{rasad-${id},\n${lines.join(',\n')}\n}\n`;
}
