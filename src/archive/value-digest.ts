import { hash } from 'node:crypto';

const remembered = new WeakMap<object, string>();

function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? 'undefined' : JSON.stringify(value);
  }
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const digest = hash('sha1', spelled(value), 'base64');
  remembered.set(value, digest);
  return digest;
}

function spelled(value: object): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const parts: string[] = [];
  if (value instanceof Map) {
    for (const [key, each] of value) parts.push(written(key), written(each));
    return `Map(${parts.join(',')})`;
  }
  // Of an article's entry the digest of its file says all, with the name of the file.
  const { file, digest } = value as { file?: unknown; digest?: unknown };
  if (typeof file === 'string' && typeof digest === 'string') return `${file} ${digest}`;
  for (const [key, each] of Object.entries(value)) parts.push(JSON.stringify(key), written(each));
  return `{${parts.join(',')}}`;
}

/** A short digest of a value made of plain objects, arrays and maps: equal values, equal digests. */
export function valueDigest(value: unknown): string {
  return hash('sha1', written(value), 'base64');
}
