import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive, readCapture } from '../../../archive/queries.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getArchive();
  return articles.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

/** The capture of an article, byte for byte. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) => {
  const { byId } = await getArchive();
  const article = byId.get(params.id)!;
  return new Response(readCapture(article), {
    headers: { 'Content-Type': `text/plain; charset=${article.capture.encoding}` },
  });
};
