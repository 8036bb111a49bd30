import { parseArticleFile, splitFrontMatter } from '../../../src/archive/article-file.ts';
import type { Article } from '../../../src/archive/article.ts';
import { formatYaml } from '../../../src/archive/yaml.ts';

/** Fields of an article's record with new values. */
export type Decisions = Partial<
  Pick<Article, 'title' | 'date' | 'publisher' | 'tags' | 'versionOf' | 'reviewed'>
>;

/** Where a new field goes: before this one, which every record has. */
const BEFORE = /^capture:/mu;

/** A field at the top of the record with everything below it. */
function fieldPattern(name: string): RegExp {
  return new RegExp(`^${name}:.*\\n(?:(?:[ \\-].*)?\\n)*`, 'mu');
}

/**
 * Writes decisions into an article's file as a person would: the lines of those fields, and no other
 * line; comments and the order of fields stay.
 *
 * @throws {Error} where the file would not be an article any more.
 */
export function withDecisions(file: string, decisions: Decisions): string {
  const text = file.replaceAll('\r\n', '\n');
  const parts = splitFrontMatter(text);
  if (!parts) throw new Error("no front matter: the file must begin with a line '---'");
  let yaml = `${parts.yaml}\n`;
  for (const [name, value] of Object.entries(decisions)) {
    const written = formatYaml({ [name]: value });
    const field = fieldPattern(name);
    yaml = field.test(yaml)
      ? yaml.replace(field, () => written)
      : yaml.replace(BEFORE, (found) => written + found);
  }
  const result = `---\n${yaml}${text.slice('---\n'.length + parts.yaml.length + 1)}`;
  parseArticleFile(result);
  return result;
}
