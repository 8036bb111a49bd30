import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentRoot } from '../../../archive/content-folder.ts';
import { getArchive } from '../../../archive/queries.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getArchive();
  return articles.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

/** The capture of an article, byte for byte. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) => {
  const { byId } = await getArchive();
  const { capture } = byId.get(params.id)!;
  const bytes = await readFile(path.join(contentRoot(), capture.path));
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': `text/plain; charset=${capture.encoding}` },
  });
};
