import { articleSchema, type Article } from './article.ts';
import { describeProblems } from './schema-problems.ts';
import { formatYaml, parseYaml } from './yaml.ts';

/** An article's file in two parts: the typed record, and the reading text as Markdown. */
export interface ArticleFile {
  readonly record: Article;
  readonly body: string;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/u;

/** Splits a file into its front matter (YAML text) and body, or gives null where it has no front matter. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | null {
  const match = FRONT_MATTER.exec(text);
  if (!match) return null;
  return { yaml: match[1]!, body: text.slice(match[0].length).replace(/^\n/u, '') };
}

/**
 * Reads an article file: `---`, the record as YAML, `---`, the body as Markdown.
 *
 * @throws {Error} one line a problem, each with the field and the reason.
 */
export function parseArticleFile(text: string): ArticleFile {
  const parts = splitFrontMatter(text.replaceAll('\r\n', '\n'));
  if (!parts) throw new Error("no front matter: the file must begin with a line '---'");
  const result = articleSchema.safeParse(parseYaml(parts.yaml, 2));
  if (!result.success) throw new Error(describeProblems(result.error).join('\n'));
  if (parts.body.trim() === '') throw new Error('body: the article has no text');
  return { record: result.data, body: parts.body };
}

/** Writes an article file: the inverse of {@link parseArticleFile}. */
export function formatArticleFile({ record, body }: ArticleFile): string {
  return `---\n${formatYaml(record)}---\n\n${body.trimEnd()}\n`;
}
