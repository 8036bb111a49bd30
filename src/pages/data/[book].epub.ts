import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive, readBlocks } from '../../archive/queries.ts';
import { stringsOf } from '../../i18n/interface.ts';
import { articleLabels } from '../../metadata/article-labels.ts';
import { citationOf } from '../../metadata/citation/citation.ts';
import { MOST_ARTICLES, type Chapter } from '../../metadata/epub/book.ts';
import { BOOK_LANGUAGE } from '../../metadata/epub/pages.ts';
import { writeEpub } from '../../metadata/epub/write-epub.ts';

/** One book of the whole archive; a larger one is written in several by `npm run export:epub`. */
export const getStaticPaths = (async () => {
  const { hasAtMost } = await getArchive();
  return hasAtMost(MOST_ARTICLES) ? [{ params: { book: 'rasad' } }] : [];
}) satisfies GetStaticPaths;

/** The whole archive as EPUB, oldest first. */
export const GET: APIRoute = async ({ site }) => {
  const archive = await getArchive();
  const articles = archive.articles.toReversed();
  const [relations, entityIndex] = await Promise.all([archive.relations(), archive.entityIndex()]);
  async function* chapters(): AsyncGenerator<Chapter> {
    for (const article of articles) {
      const citation = citationOf(article, articleLabels(article, archive), site);
      const related = relations.related(article.id).map((relation) => relation.article);
      yield { article, citation, related, blocks: readBlocks(article) };
    }
  }
  const collator = new Intl.Collator(BOOK_LANGUAGE);
  const names = [...archive.entities.values()]
    .map(({ id, name }) => ({
      name: name[BOOK_LANGUAGE],
      articles: entityIndex.articlesNaming(id),
    }))
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => collator.compare(a.name, b.name));
  const { name: title, description } = stringsOf(BOOK_LANGUAGE).site;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const body = new Response(readable).arrayBuffer();
  await writeEpub({ title, description, articles, chapters, names }, writable);
  return new Response(await body, { headers: { 'Content-Type': 'application/epub+zip' } });
};
