import { hash } from 'node:crypto';

/** What is longer is written by its digest, and remembered: it is gone through once. */
const LONG = 2000;
/** Records too, which stand in many answers. What is made for one answer is not worth remembering. */
const LONG_RECORD = 100;
const remembered = new WeakMap<object, string>();

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? 'undefined' : JSON.stringify(value);
  }
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const spelt = spelled(value);
  if (spelt.length <= ('id' in value ? LONG_RECORD : LONG)) return spelt;
  const digest = `#${hash('sha1', spelt, 'base64')}`;
  remembered.set(value, digest);
  return digest;
}

function spelled(value: object): string {
  if (Array.isArray(value)) {
    let text = '[';
    for (const each of value) text += `${written(each)},`;
    return `${text}]`;
  }
  let text = '';
  if (value instanceof Map) {
    for (const [key, each] of value) text += `${written(key)},${written(each)},`;
    return `Map(${text})`;
  }
  // Of an article's entry the digest of its file says all, with the name of the file.
  const { file, digest } = value as { file?: unknown; digest?: unknown };
  if (typeof file === 'string' && typeof digest === 'string') return `"${file} ${digest}"`;
  for (const key in value) {
    text += `${JSON.stringify(key)},${written((value as Record<string, unknown>)[key])},`;
  }
  return `{${text}}`;
}

/** A short digest of a value made of plain objects, arrays and maps: equal values, equal digests. */
export function valueDigest(value: unknown): string {
  return hash('sha1', written(value), 'base64');
}
