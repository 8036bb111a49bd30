import { Refusal } from '../refusal.ts';
import { bodyReading } from './body.ts';
import type { CaptureReading } from './capture-reading.ts';
import { mappingFor, refuseWithoutBody, statedByFields, type FieldMapping } from './fields.ts';
import { readJsonString } from './json-text.ts';
import { textsOf } from './values.ts';

type JsonObject = { readonly [key: string]: unknown };

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueOf(object: JsonObject, key: string): unknown {
  if (Object.hasOwn(object, key)) return object[key];
  const dot = key.indexOf('.');
  const inner = dot === -1 ? undefined : object[key.slice(0, dot)];
  return isObject(inner) ? valueOf(inner, key.slice(dot + 1)) : undefined;
}

/**
 * Parses a record.
 *
 * @throws {Refusal} where the text is not one JSON object.
 */
function parseRecord(json: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/gu, ' ').slice(0, 120);
    throw new Refusal(`not JSON: ${reason}`);
  }
  if (isObject(value)) return value;
  throw new Refusal(
    Array.isArray(value)
      ? 'a JSON list: write it as JSON Lines, one record a line (jq -c ".[]")'
      : 'not a record: JSON, but no object with keys',
  );
}

/**
 * Reads a JSON object as the record of an article: one key holds the text, others state what the
 * mapping says.
 *
 * @throws {Refusal} where it is no JSON object, or no key holds a text.
 */
export function readJson(json: string, given: FieldMapping): CaptureReading {
  const record = parseRecord(json);
  const keys = Object.keys(record);
  const mapping = mappingFor(keys, given);
  const body = mapping.body === undefined ? null : readJsonString(json, mapping.body);
  if (!body || body.text.trim() === '') return refuseWithoutBody(keys, mapping);
  return {
    ...bodyReading(body),
    stated: statedByFields(mapping, (key) => textsOf(valueOf(record, key))),
    bodyField: mapping.body!,
  };
}
