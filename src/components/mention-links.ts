import type { ArticleMention } from '../archive/entities/entity-index.ts';
import { firstMentions } from '../archive/entities/first-mentions.ts';
import type { TextLink } from '../archive/entities/mention-links.ts';
import type { Language } from '../archive/language.ts';
import type { Block } from '../archive/markdown.ts';
import { localePath } from '../i18n/paths.ts';
import { entityPath } from './entity-sections.ts';

/**
 * The links from an article's text to the entities that it names, each with the name and the
 * description in the language of the article.
 */
export function mentionLinks(
  mentions: readonly ArticleMention[],
  blocks: readonly Block[],
  language: Language,
): TextLink[] {
  return firstMentions(mentions, blocks).map(({ block, start, end, entity }) => ({
    block,
    start,
    end,
    href: localePath(language, entityPath(entity.id)),
    note: `${entity.name[language]}: ${entity.description[language]}`,
  }));
}
