/** The texts of a value of JSON or YAML: strings and numbers, the members of a list, the names of objects. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (depth > 3 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth + 1));
  return 'name' in value ? textsOf(value.name, depth + 1) : [];
}
