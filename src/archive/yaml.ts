import { CORE_SCHEMA, dump, load, YAMLException } from 'js-yaml';

/**
 * Parses one YAML 1.2 document (core schema: dates stay strings). Aliases are refused: the archive
 * writes none, and with them a few lines can stand for gigabytes.
 *
 * @param firstLine the number of its first line in the file that it stands in.
 * @throws {Error} with line and column, in one line.
 */
export function parseYaml(text: string, firstLine = 1): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    const reason = error.reason.startsWith('aliases')
      ? 'anchors and aliases (&name, *name) are not read here'
      : error.reason;
    throw new Error(`not YAML: ${reason} (line ${line + firstLine}, column ${column + 1})`, {
      cause: error,
    });
  }
}

/** Writes a value as YAML, one line a string, keys in the order given. */
export function formatYaml(value: unknown): string {
  return dump(value, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
}
