import type { Article } from './article.ts';
import { parseArticleFile, splitFrontMatter } from './article-file.ts';
import { parseYaml } from './yaml.ts';

/** What of an article's file the entry in the archive does not hold. */
export interface ArticleParts extends Pick<Article, 'removed' | 'repaired' | 'markup'> {
  /** The reading text, Markdown. */
  readonly body: string;
}

const NAMES = new Set(['removed', 'repaired', 'markup']);
/** A field of the record begins with its name; what belongs to it is indented, or an item of a list. */
const FIELD = /^(?=[A-Za-z])/mu;
const NAME = /^([A-Za-z]+):[ \n]/u;
const OTHER_LINE = /^(?:[^\n A-Za-z-]|--)/mu;

/** The lines of some fields of a record, as they stand; null where fields do not stand for themselves. */
function fieldsOf(yaml: string): string | null {
  if (OTHER_LINE.test(yaml)) return null;
  const fields = `${yaml}\n`.split(FIELD);
  const names = fields.map((field) => NAME.exec(field)?.[1]);
  if (!names.every((name) => name !== undefined)) return null;
  return fields.filter((_, at) => NAMES.has(names[at]!)).join('');
}

/**
 * Reads of an article file what the entry in the archive does not hold. The file has been read and
 * checked whole before, when the entry was made; of its record only those fields are parsed again.
 *
 * @throws {Error} as {@link parseArticleFile} does, if the file has no record any more.
 */
export function parseArticleParts(text: string): ArticleParts {
  const parts = splitFrontMatter(text);
  const fields = parts && fieldsOf(parts.yaml);
  if (!fields) {
    const { record, body } = parseArticleFile(text);
    return { ...record, body };
  }
  return { ...(parseYaml(fields) as Omit<ArticleParts, 'body'>), body: parts.body };
}
