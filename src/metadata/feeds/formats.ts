import { toAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';

/** A format that every feed is offered in. */
export interface FeedFormat {
  readonly name: string;
  readonly file: string;
  readonly mediaType: string;
  /** @param self address of the file. @param archive the archive's name. */
  readonly write: (feed: Feed, self: string, archive: string) => string;
}

export const FEED_FORMATS: readonly FeedFormat[] = [
  { name: 'RSS', file: 'rss.xml', mediaType: 'application/rss+xml', write: toRss },
  { name: 'Atom', file: 'atom.xml', mediaType: 'application/atom+xml', write: toAtom },
  {
    name: 'JSON Feed',
    file: 'feed.json',
    mediaType: 'application/feed+json',
    write: (feed, self) => `${JSON.stringify(toJsonFeed(feed, self), null, 1)}\n`,
  },
];
