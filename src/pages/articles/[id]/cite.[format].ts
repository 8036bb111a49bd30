import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/queries.ts';
import { articleLabels } from '../../../metadata/article-labels.ts';
import { citationOf } from '../../../metadata/citation/citation.ts';
import { CITATION_FORMATS } from '../../../metadata/citation/formats.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getArchive();
  return articles.flatMap(({ id }) =>
    CITATION_FORMATS.map(({ extension }) => ({ params: { id, format: extension } })),
  );
}) satisfies GetStaticPaths;

/** The citation of an article, for reference managers. */
export const GET: APIRoute<Record<string, never>, { id: string; format: string }> = async ({
  params,
  site,
}) => {
  const archive = await getArchive();
  const article = archive.byId.get(params.id)!;
  const { mediaType, write } = CITATION_FORMATS.find(
    ({ extension }) => extension === params.format,
  )!;
  return new Response(write(citationOf(article, articleLabels(article, archive), site)), {
    headers: { 'Content-Type': `${mediaType}; charset=utf-8` },
  });
};
