import type { APIRoute } from 'astro';
import { getArchive, readBlocks } from '../../archive/queries.ts';
import { fullRecord } from '../../metadata/downloads/full-record.ts';

/** The whole archive as JSON Lines, newest first; the fields are documented in the README. */
export const GET: APIRoute = async ({ site }) => {
  const { articles, sources } = await getArchive();
  // In pieces: the text of a large archive is longer than a string can be.
  const lines: string[] = [];
  for (const article of articles) {
    const record = fullRecord(article, await readBlocks(article), sources, site);
    lines.push(`${JSON.stringify(record)}\n`);
  }
  return new Response(new Blob(lines), {
    headers: { 'Content-Type': 'application/jsonl; charset=utf-8' },
  });
};
