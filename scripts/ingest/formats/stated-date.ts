import { readEdtf } from '../../../src/archive/edtf.ts';
import { readDateWords } from '../date-words.ts';

/** A date that a field of a capture states. */
export interface StatedDate {
  /** EDTF, or null where it cannot be told. */
  readonly edtf: string | null;
  readonly doubt: string | null;
}

/** ISO 8601 and the ways in which it is commonly miswritten (a blank for the T, no colon in the zone). */
const ISO =
  /^(?<date>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](?<time>\d{2}:\d{2})(?<second>:\d{2})?(?:[.,]\d+)?\s?(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?$/u;

const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The date and time of RFC 5322 and RFC 9110: 'Fri, 09 Apr 2021 18:57:00 +0300'. */
const RFC_5322 =
  /^(?:[a-z]{3},\s*)?(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\s+(?<year>\d{4})(?:\s+(?<time>\d{2}:\d{2})(?<second>:\d{2})?\s*(?<zone>gmt|utc?|z|[+-]\d{4})?)?$/iu;

/** What programs write that have no date. */
const NO_DATE = /^(?:0|1970-01-01|0001-01-01|9999)/u;

/** The solar Hijri year 1400 is 2021; no news is of the Gregorian one. */
const FIRST_GREGORIAN_YEAR = 1600;

const two = (figure: string | number) => String(figure).padStart(2, '0');

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^[a-z]/iu.test(zone)) return 'Z';
  const [hour, minute] = [zone.slice(0, 3), zone.slice(3).replace(':', '')];
  return `${hour}:${minute || '00'}`;
}

function edtfOf(date: string, parts: Record<string, string | undefined>): StatedDate {
  const { time, second, zone } = parts;
  const clock = time ? `T${time}${second && second !== ':00' ? second : ''}${zoneOf(zone)}` : '';
  const edtf = date + clock;
  if (NO_DATE.test(edtf)) return { edtf: null, doubt: 'stands for no date' };
  try {
    readEdtf(edtf);
    return { edtf, doubt: null };
  } catch (error) {
    return { edtf: null, doubt: (error as Error).message };
  }
}

/**
 * Reads a date that a field states: ISO 8601, the form of e-mail and feeds (RFC 5322), or words and
 * figures as {@link readDateWords} reads them, solar Hijri years included. Time and zone are those
 * stated; none is added.
 */
export function readStatedDate(text: string): StatedDate {
  const iso = ISO.exec(text)?.groups;
  if (iso && Number(iso['date']!.slice(0, 4)) >= FIRST_GREGORIAN_YEAR) {
    return edtfOf(iso['date']!, iso);
  }
  if (NO_DATE.test(text)) return { edtf: null, doubt: 'stands for no date' };
  const mail = RFC_5322.exec(text)?.groups;
  const month = ENGLISH_MONTHS.indexOf(mail?.['month']?.toLowerCase() ?? '') + 1;
  if (mail && month > 0) {
    return edtfOf(`${mail['year']}-${two(month)}-${two(mail['day']!)}`, mail);
  }
  const words = readDateWords(text.replace(/T(?=\d{2}:\d{2})/u, ' '));
  return words
    ? { edtf: words.edtf, doubt: words.doubt }
    : { edtf: null, doubt: 'is no date that can be read' };
}
