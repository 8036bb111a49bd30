import edtf from 'edtf';

/** What an EDTF string says, reduced to what the archive shows and sorts by. */
export interface DateReading {
  /** First and last instant that the expression can mean, in ms since the epoch, read as UTC. */
  readonly min: number;
  readonly max: number;
  /** The finest unit that is stated. */
  readonly precision: 'year' | 'month' | 'day' | 'minute';
  /** `?` in EDTF. */
  readonly uncertain: boolean;
  /** `~` in EDTF. */
  readonly approximate: boolean;
}

// Months 21 to 41 are EDTF's seasons and parts of a year.
const SUPPORTED =
  /^(\d{4})(-(?:0[1-9]|1[0-2])(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?[?~%]?$/u;

/**
 * Reads an EDTF date (ISO 8601-2:2019, level 1): a year, month, day or minute, with an optional
 * qualifier `?` (uncertain), `~` (approximate) or `%` (both).
 *
 * @throws {Error} if the expression is not EDTF, or is of a form that an article's date cannot have
 *   (a season, an interval, unspecified digits).
 */
export function readEdtf(expression: string): DateReading {
  const match = SUPPORTED.exec(expression);
  if (!match) throw new Error(`'${expression}' is not an EDTF year, month, day or minute`);
  const [, , month, day, minute, , zone] = match;
  // The library reads a time without a zone in the zone of the machine.
  const pinned = expression.replace(/[?~%]$/u, '') + (minute && !zone ? 'Z' : '');
  let parsed: { min: number; max: number };
  try {
    parsed = edtf(pinned);
  } catch {
    throw new Error(`'${expression}' is not a date of the calendar`);
  }
  return {
    min: parsed.min,
    max: parsed.max,
    precision: minute ? 'minute' : day ? 'day' : month ? 'month' : 'year',
    uncertain: /[?%]$/u.test(expression),
    approximate: /[~%]$/u.test(expression),
  };
}
