import type { APIRoute } from 'astro';
import { getArchive, readBlocks } from '../../archive/queries.ts';
import { csvHeader, csvRow } from '../../metadata/downloads/csv.ts';
import { fullRecord } from '../../metadata/downloads/full-record.ts';

/** The whole archive as CSV, newest first; the columns are documented in the README. */
export const GET: APIRoute = async ({ site }) => {
  const { articles, sources } = await getArchive();
  // In pieces: the text of a large archive is longer than a string can be.
  const rows = [csvHeader()];
  for (const article of articles) {
    rows.push(csvRow(fullRecord(article, await readBlocks(article), sources, site)));
  }
  return new Response(new Blob(rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
