import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive, readBlocks } from '../../archive/queries.ts';
import { csvHeader, csvRow } from '../../metadata/downloads/csv.ts';
import { dataFileName, nameOfDataFile } from '../../metadata/downloads/data-file-path.ts';
import { fullRecord } from '../../metadata/downloads/full-record.ts';

export const getStaticPaths = (async () => {
  const { dataFiles } = await getArchive();
  return dataFiles.names().map((name) => ({ params: { articles: dataFileName(name) } }));
}) satisfies GetStaticPaths;

/** A file of the archive as CSV, newest first; the columns are documented in the README. */
export const GET: APIRoute<Record<string, never>, { articles: string }> = async ({
  params,
  site,
}) => {
  const { dataFiles, sources } = await getArchive();
  const rows = [csvHeader()];
  for (const article of dataFiles.articles(nameOfDataFile(params.articles))) {
    rows.push(csvRow(fullRecord(article, readBlocks(article), sources, site)));
  }
  return new Response(new Blob(rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
