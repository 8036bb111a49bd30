import type { EntityReport, Example } from './collect.ts';

function examplesOf(examples: readonly Example[]): string[] {
  return examples.map(({ article, text }) => `      ${article}: ${text.replace(/\s+/gu, ' ')}`);
}

/** Lays the report out for a terminal, with at most so many entries a section. */
export function formatReport(report: EntityReport, most: number): string {
  const section = <T>(heading: string, all: readonly T[], lines: (entry: T) => string[]) => {
    const rest = all.length > most ? [`  … and ${all.length - most} more (--limit)`] : [];
    return [
      `${heading}: ${all.length || 'none'}`,
      ...all.slice(0, most).flatMap(lines),
      ...rest,
      '',
    ];
  };
  return [
    `${report.articles} articles`,
    '',
    ...section(
      'May be names, and no record covers them (quoted, behind a title, in Latin capitals)',
      report.unknown,
      ({ count, text, signs, examples }) =>
        [`  ${count} × ${text}  (${signs.join(', ')})`].concat(examplesOf(examples)),
    ),
    ...section('Words that come together again and again', report.frequent, (phrase) => [
      `  ${phrase.text}  (${phrase.articles} articles)`,
    ]),
    ...section('Entities that no article names or recalls', report.unused, ({ id, inside }) => [
      `  ${id}${inside ? '  (only inside longer names)' : ''}`,
    ]),
    ...section(
      'Spellings that several entities list, and how each lists it',
      report.collisions,
      ({ text, claims }) => [
        `  ${text}: ${claims.map(({ id, role }) => `${id} (${role})`).join(', ')}`,
      ],
    ),
    ...section('Ambiguous mentions', report.ambiguous, ({ count, text, candidates, examples }) =>
      [`  ${count} × ${text}: ${candidates.join(' or ')}`].concat(examplesOf(examples)),
    ),
  ]
    .join('\n')
    .trimEnd();
}
