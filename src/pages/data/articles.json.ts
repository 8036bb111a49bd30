import type { APIRoute } from 'astro';
import { articleData } from '../../archive/article-data.ts';
import { getArchive } from '../../archive/queries.ts';
import { articlePath, rawCapturePath } from '../../i18n/paths.ts';

/** Every article's record, newest first; the fields are documented in the README. */
export const GET: APIRoute = async () => {
  const { articles, sources } = await getArchive();
  return Response.json(
    articles.map((article) => {
      const addresses = { url: articlePath(article.id), captureUrl: rawCapturePath(article.id) };
      return articleData(article, sources, addresses);
    }),
  );
};
