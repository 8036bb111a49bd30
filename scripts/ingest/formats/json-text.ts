import { ReadingWriter, type Reading, type Span } from './reading.ts';

const SPACE = /[ \t\n\r]*/uy;
const STRING = /"(?:[^"\\]|\\.)*"/suy;
const SCALAR = /[^\s,\]}]+/uy;

/** Matches a sticky expression at a place; gives where it ends. */
function skip(expression: RegExp, json: string, at: number): number {
  expression.lastIndex = at;
  const match = expression.exec(json);
  return match ? at + match[0].length : at;
}

/** Where the value that begins at `at` ends, however deep it is; the text is known to be JSON. */
function endOfValue(json: string, at: number): number {
  const first = json[at];
  if (first === '"') return skip(STRING, json, at);
  if (first !== '{' && first !== '[') return skip(SCALAR, json, at);
  let depth = 0;
  for (let index = at; index < json.length; index++) {
    const character = json[index];
    if (character === '"') index = skip(STRING, json, index) - 1;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return index + 1;
  }
  return json.length;
}

/**
 * Where the value of a key stands in an object; of a key that stands twice, the last, which is what
 * parsers take.
 *
 * @param json valid JSON
 * @param at where the object begins
 */
function valueSpan(json: string, at: number, key: string): Span | null {
  let found: Span | null = null;
  let index = skip(SPACE, json, at);
  if (json[index] !== '{') return null;
  index = skip(SPACE, json, index + 1);
  while (json[index] === '"') {
    const end = skip(STRING, json, index);
    const name = JSON.parse(json.slice(index, end)) as string;
    const start = skip(SPACE, json, skip(SPACE, json, end) + 1);
    const after = endOfValue(json, start);
    if (name === key) found = { start, end: after };
    index = skip(SPACE, json, skip(SPACE, json, after) + 1);
  }
  return found;
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/suy;

/** Reads what the JSON string at a span says, each escape in its place. */
function readString(json: string, { start, end }: Span): Reading {
  const writer = new ReadingWriter();
  for (let at = start + 1; at < end - 1;) {
    const escape = json.indexOf('\\', at);
    const plainEnd = escape === -1 || escape >= end - 1 ? end - 1 : escape;
    writer.add(json.slice(at, plainEnd), { start: at, end: plainEnd });
    at = plainEnd;
    if (at < end - 1) {
      const after = skip(ESCAPE, json, at);
      writer.add(JSON.parse(`"${json.slice(at, after)}"`) as string, { start: at, end: after });
      at = after;
    }
  }
  return writer.done();
}

/**
 * Reads the string that a key of a JSON object holds; a dot leads into an object ('meta.text'),
 * unless the object has a key of that very name.
 *
 * @param json valid JSON
 * @returns null where there is no such key, or it holds no string.
 */
export function readJsonString(json: string, key: string): Reading | null {
  const span = locateValue(json, 0, key);
  return span && json[span.start] === '"' ? readString(json, span) : null;
}

function locateValue(json: string, at: number, key: string): Span | null {
  const whole = valueSpan(json, at, key);
  if (whole || !key.includes('.')) return whole;
  const dot = key.indexOf('.');
  const inner = valueSpan(json, at, key.slice(0, dot));
  return inner && locateValue(json, inner.start, key.slice(dot + 1));
}
