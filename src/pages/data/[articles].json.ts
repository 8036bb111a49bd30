import type { APIRoute, GetStaticPaths } from 'astro';
import { articleData } from '../../archive/article-data.ts';
import { getArchive, type Archive } from '../../archive/queries.ts';
import { articlePath, rawCapturePath } from '../../i18n/paths.ts';
import {
  DATA_INDEX,
  dataFileName,
  dataFilePath,
  nameOfDataFile,
} from '../../metadata/downloads/data-file-path.ts';

export const getStaticPaths = (async () => {
  const names = (await getArchive()).dataFiles.names();
  const files = names.map(dataFileName);
  return [...files, ...(names.length > 1 ? [DATA_INDEX] : [])].map((articles) => ({
    params: { articles },
  }));
}) satisfies GetStaticPaths;

/** Which files the archive is in, newest first, and how many articles each holds. */
function indexOf({ dataFiles }: Archive) {
  return dataFiles.names().map((name) => ({
    name,
    articles: dataFiles.count(name),
    json: dataFilePath(name, 'json'),
    jsonl: dataFilePath(name, 'jsonl'),
    csv: dataFilePath(name, 'csv'),
  }));
}

/** The records of a file's articles, newest first; the fields are documented in the README. */
export const GET: APIRoute<Record<string, never>, { articles: string }> = async ({ params }) => {
  const archive = await getArchive();
  if (params.articles === DATA_INDEX) return Response.json(indexOf(archive));
  return Response.json(
    archive.dataFiles.articles(nameOfDataFile(params.articles)).map((article) => {
      const addresses = { url: articlePath(article.id), captureUrl: rawCapturePath(article.id) };
      return articleData(article, archive.sources, addresses);
    }),
  );
};
