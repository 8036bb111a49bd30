import { formatBody, type Block } from '../../archive/markdown.ts';
import { formatYaml } from '../../archive/yaml.ts';
import type { Citation } from '../citation/citation.ts';
import { plainTitle } from '../plain-title.ts';
import type { RecordWithReasons } from './full-record.ts';

/** What stands between the text and what is said of it. */
const RULE = '-'.repeat(40);

/**
 * An article as plain text: title, text, and below a rule who published it, when (EDTF), where it is
 * kept, and what is inferred or unknown.
 */
export function articleAsText(citation: Citation, blocks: readonly Block[]): string {
  const { title, titleBy, publisher, date, url, archive, id, notes } = citation;
  const text = title === null ? [] : [plainTitle(title, titleBy)];
  text.push(...blocks.map((block) => block.text), RULE);
  const about = [publisher, date?.edtf, url ?? `${archive}: ${id}`, ...notes];
  return `${text.join('\n\n')}\n${about.filter((line) => line).join('\n')}\n`;
}

/**
 * An article as Markdown (CommonMark) below its record as YAML. Every sign of the text that could be
 * markup is escaped, HTML too.
 */
export function articleAsMarkdown(record: RecordWithReasons, blocks: readonly Block[]): string {
  return `---\n${formatYaml(record)}---\n\n${formatBody(blocks)}`;
}
