import { parseYaml } from '../../../src/archive/yaml.ts';
import { Refusal } from '../refusal.ts';

/** A text's front matter: YAML between two lines of three hyphens, at its very beginning. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;
const OPENING = /^---[ \t]*\r?\n\s*[\p{L}_][^\n:]*:/u;

/** Keys of a front matter, and where the text begins after it. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  readonly end: number;
}

/** Whether a text begins with a front matter, closed or not. */
export function opensFrontMatter(text: string): boolean {
  return OPENING.test(text);
}

/**
 * Reads the front matter of a text; where there is none, it has no keys and ends at 0.
 *
 * @throws {Refusal} where it is not closed, not YAML (anchors and aliases are not read), or no mapping.
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    if (!opensFrontMatter(text)) return { values: {}, end: 0 };
    throw new Refusal("front matter that is not closed: a line '---' is missing after it");
  }
  let values: unknown;
  try {
    values = parseYaml(match.groups!['yaml']!, 2);
  } catch (error) {
    throw new Refusal(`front matter: ${(error as Error).message}`);
  }
  if (values === null || values === undefined) return { values: {}, end: match[0].length };
  if (typeof values !== 'object' || Array.isArray(values)) {
    throw new Refusal("front matter without keys: write one 'key: value' a line");
  }
  return { values: values as Record<string, unknown>, end: match[0].length };
}
