import type { ArticleEntry } from '../archive/article-entry.ts';
import { stringsOf } from '../i18n/interface.ts';
import type { Locale } from '../i18n/locale.ts';
import type { NewsArticleLabels } from '../metadata/news-article.ts';
import type { PreviewCard } from '../metadata/preview/preview-card.ts';
import { dateWords } from './date-words.ts';

/** What the preview image of an article says, in the language of the article. */
export function articleCard(
  { language, title, date }: Pick<ArticleEntry, 'language' | 'title' | 'date'>,
  { publisher }: Pick<NewsArticleLabels, 'publisher'>,
): PreviewCard {
  const words = stringsOf(language);
  const dated = dateWords(date, language, 'day');
  const uncertain =
    date.basis === 'inferred'
      ? words.date.inferred
      : dated?.uncertain
        ? words.date.uncertain
        : null;
  return {
    language,
    archive: words.site.name,
    headline: title.by === 'unknown' ? words.article.untitled : title.text,
    headlineNote: title.by === 'editor' ? words.article.editorTitle : null,
    facts: [
      { text: publisher ?? words.article.unknownPublisher, strong: publisher !== null },
      { text: dated?.text ?? words.date.unknown, strong: false },
    ],
    uncertain,
  };
}

/** What the preview image of the archive says, for pages that have none of their own. */
export function archiveCard(locale: Locale, site: URL): PreviewCard {
  const { name, tagline } = stringsOf(locale).site;
  return {
    language: locale,
    archive: name,
    headline: tagline,
    headlineNote: null,
    facts: [{ text: site.host, strong: false }],
    uncertain: null,
  };
}

/** What stands in a preview image, for those who do not see it. */
export function cardText({ headline, headlineNote, facts, uncertain }: PreviewCard): string {
  const parts = [headline, headlineNote, ...facts.map(({ text }) => text), uncertain];
  return parts.filter((part) => part !== null).join(' – ');
}
