import type { Feed } from './feed.ts';

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org, 'JSON Feed Version 1.1').
 *
 * @param self address of this file.
 */
export function toJsonFeed(feed: Feed, self: string): Record<string, unknown> {
  const { title, description, language, home, items } = feed;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: home,
    feed_url: self,
    ...(language === null ? {} : { language }),
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      language: item.language,
      ...(item.stated ? { date_published: item.dated.toISOString() } : {}),
      ...(item.publisher === null ? {} : { authors: [{ name: item.publisher }] }),
      ...(item.subjects.length > 0 ? { tags: item.subjects } : {}),
    })),
  };
}
