import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive, readBlocks } from '../../archive/queries.ts';
import { dataFileName, nameOfDataFile } from '../../metadata/downloads/data-file-path.ts';
import { fullRecord } from '../../metadata/downloads/full-record.ts';

export const getStaticPaths = (async () => {
  const { dataFiles } = await getArchive();
  return dataFiles.names().map((name) => ({ params: { articles: dataFileName(name) } }));
}) satisfies GetStaticPaths;

/** A file of the archive as JSON Lines, newest first; the fields are documented in the README. */
export const GET: APIRoute<Record<string, never>, { articles: string }> = async ({
  params,
  site,
}) => {
  const { dataFiles, sources } = await getArchive();
  const lines: string[] = [];
  for (const article of dataFiles.articles(nameOfDataFile(params.articles))) {
    const record = fullRecord(article, readBlocks(article), sources, site);
    lines.push(`${JSON.stringify(record)}\n`);
  }
  return new Response(new Blob(lines), {
    headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
  });
};
