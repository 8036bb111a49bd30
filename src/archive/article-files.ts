import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from './article.ts';
import { parseArticleFile } from './article-file.ts';
import { ContentError, problemsOf, type ContentProblem } from './content-error.ts';
import { listFiles, readFiles } from './content-folder.ts';
import type { Referents } from './article-checks.ts';
import { readSources, readTags } from './vocabulary-files.ts';

/** Folder of the article files below the content folder. */
export const ARTICLES = 'articles';

/** An article with its text; `path` is its file's, below the content folder. */
export interface ArticleWithBody {
  readonly path: string;
  readonly record: Article;
  /** Markdown. */
  readonly body: string;
}

/**
 * Reads every article below the content folder `root`, one at a time, in the order of their paths.
 *
 * @throws {ContentError} at the end, with every problem of every file; the valid ones have been
 *   yielded by then.
 */
export async function* readArticles(root: string): AsyncGenerator<ArticleWithBody> {
  const problems: ContentProblem[] = [];
  for await (const { path: found, text } of readFiles(path.join(root, ARTICLES), '.md')) {
    const file = `${ARTICLES}/${found}`;
    let article;
    try {
      article = parseArticleFile(text);
    } catch (error) {
      problems.push(...problemsOf(file, error));
      continue;
    }
    yield { path: file, ...article };
  }
  if (problems.length > 0) throw new ContentError(problems);
}

/**
 * Reads one article.
 *
 * @param file path below the content folder `root`.
 * @throws {ContentError} if the file is not an article.
 */
export async function readArticle(root: string, file: string): Promise<ArticleWithBody> {
  const text = readFileSync(path.join(root, file), 'utf8');
  try {
    return { path: file, ...parseArticleFile(text) };
  } catch (error) {
    throw new ContentError(problemsOf(file, error));
  }
}

/** Everything that articles below the content folder `root` may refer to. */
export async function readReferents(root: string): Promise<Referents> {
  const [tags, sources, captures] = await Promise.all([
    readTags(root),
    readSources(root),
    listFiles(path.join(root, 'captures'), ''),
  ]);
  return {
    tags: new Set(tags.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
    captures: new Set(captures.map((file) => `captures/${file}`)),
  };
}
