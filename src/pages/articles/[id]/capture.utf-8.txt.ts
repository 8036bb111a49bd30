import type { APIRoute, GetStaticPaths } from 'astro';
import { captureText } from '../../../archive/capture-text.ts';
import { getArchive, readCapture } from '../../../archive/queries.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getArchive();
  return articles
    .filter(({ capture }) => capture.encoding !== 'utf-8' || capture.repair !== undefined)
    .map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

/** The text of a capture that was received in another encoding, or misread: as UTF-8. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) => {
  const { byId } = await getArchive();
  const article = byId.get(params.id)!;
  return new Response(captureText(readCapture(article), article.capture), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
