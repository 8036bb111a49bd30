import type { ArticleDate } from './article.ts';
import { readEdtf } from './edtf.ts';

/** The EDTF expression of a date of publication, or null where it is unknown. */
export function edtfOf(date: ArticleDate): string | null {
  return date.basis === 'unknown' ? null : date.edtf;
}

/** The Gregorian year ('2021') that an article is listed under, or null where the date is unknown. */
export function yearOf(date: ArticleDate): string | null {
  return edtfOf(date)?.slice(0, 4) ?? null;
}

/** The Gregorian month ('2021-04'), or null where the date does not say one. */
export function monthOf(date: ArticleDate): string | null {
  const month = /^\d{4}-\d{2}/u.exec(edtfOf(date) ?? '');
  return month ? month[0] : null;
}

/** The first instant (ms since the epoch, UTC) that the date can mean, or null where it is unknown. */
export function earliestOf(date: ArticleDate): number | null {
  const expression = edtfOf(date);
  return expression === null ? null : readEdtf(expression).min;
}
