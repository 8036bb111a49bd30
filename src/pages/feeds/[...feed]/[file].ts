import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/queries.ts';
import { stringsOf } from '../../../i18n/interface.ts';
import { ROOT_LOCALE } from '../../../i18n/locale.ts';
import { archiveFeed, feedNames, feedPath } from '../../../metadata/feeds/archive-feeds.ts';
import { FEED_FORMATS } from '../../../metadata/feeds/formats.ts';

/** None where the site's own address is not known: a feed cannot hold relative addresses. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.SITE) return [];
  const names = await feedNames(await getArchive());
  return names.flatMap((name) =>
    FEED_FORMATS.map(({ file }) => ({ params: { feed: name === '' ? undefined : name, file } })),
  );
}) satisfies GetStaticPaths;

/** A feed of the archive or of one of its lists. */
export const GET: APIRoute<Record<string, never>, { feed?: string; file: string }> = async ({
  params,
  site,
}) => {
  const name = params.feed ?? '';
  const { file, mediaType, write } = FEED_FORMATS.find(({ file }) => file === params.file)!;
  const feed = await archiveFeed(await getArchive(), name, site!);
  const self = new URL(feedPath(name, file), site).href;
  return new Response(write(feed, self, stringsOf(ROOT_LOCALE).site.name), {
    headers: { 'Content-Type': `${mediaType}; charset=utf-8` },
  });
};
