import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/queries.ts';
import { articleCard } from '../../../components/preview-cards.ts';
import { articleLabels } from '../../../metadata/article-labels.ts';
import { drawsPreviews } from '../../../metadata/preview/drawn-previews.ts';
import { previewImage } from '../../../metadata/preview/preview-image.ts';

export const getStaticPaths = (async () => {
  const archive = await getArchive();
  if (!drawsPreviews(archive, import.meta.env.SITE)) return [];
  return archive.articles.map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

/** The image that stands for an article where it is shared. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) => {
  const archive = await getArchive();
  const article = archive.byId.get(params.id)!;
  const card = articleCard(article, articleLabels(article, archive));
  return new Response(await previewImage(card), { headers: { 'Content-Type': 'image/png' } });
};
