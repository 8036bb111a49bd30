import type { Block } from '../markdown.ts';
import type { ArticleMention } from './entity-index.ts';

/**
 * The first mention of each entity in every section of an article, in the order of the text. A
 * section goes from one subheading to the next; title and subheadings themselves are left out, and
 * so are names inside longer names, so that no two overlap.
 *
 * @param mentions of the article, in the order of the text.
 * @param blocks of its reading text.
 */
export function firstMentions(
  mentions: readonly ArticleMention[],
  blocks: readonly Block[],
): ArticleMention[] {
  let section = 0;
  const sections = blocks.map(({ kind }) => (kind === 'heading' ? ++section : section));
  const seen = new Set<string>();
  let last = { block: 0, end: 0 };
  return mentions.filter((mention) => {
    const { block, start, end, nested, entity } = mention;
    if (nested || block === 0 || blocks[block - 1]!.kind === 'heading') return false;
    if (block === last.block && start < last.end) return false;
    const key = `${sections[block - 1]} ${entity.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    last = { block, end };
    return true;
  });
}
