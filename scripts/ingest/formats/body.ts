import type { CaptureReading } from './capture-reading.ts';
import { readHtmlFragment } from './html.ts';
import { composeReadings, type Reading } from './reading.ts';

/** Tags that a text has only if it is HTML. */
const TAG =
  /<\/?(?:p|br|div|span|a|h[1-6]|ul|ol|li|strong|em|b|i|img|figure|blockquote|table)(?:\s[^<>]*)?\/?>/iu;

/** The text of a record: plain text, or HTML, which is then read as such. */
export function bodyReading(
  body: Reading,
): Pick<CaptureReading, 'text' | 'runs' | 'marks' | 'doubts'> {
  if (!TAG.test(body.text)) return { ...body, marks: [], doubts: [] };
  const { marks, ...inner } = readHtmlFragment(body.text);
  return { ...composeReadings(body, inner), marks, doubts: [] };
}
