import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive, readBlocks } from '../../../archive/queries.ts';
import { articleLabels } from '../../../metadata/article-labels.ts';
import { citationOf } from '../../../metadata/citation/citation.ts';
import { articleAsMarkdown, articleAsText } from '../../../metadata/downloads/article-files.ts';
import { recordWithReasons } from '../../../metadata/downloads/full-record.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getArchive();
  return articles.flatMap(({ id }) => ['txt', 'md'].map((format) => ({ params: { id, format } })));
}) satisfies GetStaticPaths;

/** An article as a file to keep: plain text or Markdown. */
export const GET: APIRoute<Record<string, never>, { id: string; format: string }> = async ({
  params,
  site,
}) => {
  const archive = await getArchive();
  const article = archive.byId.get(params.id)!;
  const blocks = readBlocks(article);
  if (params.format === 'md') {
    const record = recordWithReasons(article, archive.sources, site);
    return new Response(articleAsMarkdown(record, blocks), {
      headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
    });
  }
  const citation = citationOf(article, articleLabels(article, archive), site);
  return new Response(articleAsText(citation, blocks), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
