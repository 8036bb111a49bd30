import type { Article } from '../../src/archive/article.ts';
import { readEdtf } from '../../src/archive/edtf.ts';
import { readDateWords } from '../ingest/date-words.ts';

/** Zones reach 14 hours ahead of UTC, and a time without one is read as UTC. */
const ZONES = 14 * 3_600_000;

/** Whether two expressions mean no common instant, whatever the zones; `a` is then the earlier one. */
function isBefore(a: string, b: string): boolean {
  return readEdtf(a).max + ZONES < readEdtf(b).min;
}

/**
 * Says which dates of a record cannot all be true: words that state another day, publication after
 * the capture was fetched or after today, a change before publication.
 *
 * @param now ms since the epoch.
 */
export function dateProblems(
  { date, modified, capture }: Pick<Article, 'date' | 'modified' | 'capture'>,
  now: number,
): string[] {
  const problems: string[] = [];
  if (date.basis === 'stated') {
    const read = readDateWords(date.text)?.edtf;
    if (read && read !== date.edtf) {
      problems.push(`date.edtf: ${date.edtf} recorded, the words '${date.text}' say ${read}`);
    }
  }
  const known = Object.entries({
    'date.edtf': date.basis === 'unknown' ? undefined : date.edtf,
    'modified.edtf': modified?.edtf,
  });
  for (const [field, edtf] of known) {
    if (edtf === undefined) continue;
    if (readEdtf(edtf).min > now + ZONES) problems.push(`${field}: ${edtf} is yet to come`);
    if (capture.fetched && isBefore(capture.fetched.slice(0, 10), edtf)) {
      problems.push(`${field}: ${edtf} is after the capture was fetched, ${capture.fetched}`);
    }
  }
  if (modified && date.basis !== 'unknown' && isBefore(modified.edtf, date.edtf)) {
    problems.push(`modified.edtf: ${modified.edtf} is before the publication, ${date.edtf}`);
  }
  return problems;
}
