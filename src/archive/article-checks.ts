import path from 'node:path';
import type { Article } from './article.ts';
import type { ContentProblem } from './content-error.ts';
import type { EntityRecord } from './vocabulary-files.ts';

/** What an article may refer to, as sets of ids and of paths below the content folder. */
export interface Referents {
  readonly tags: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly captures: ReadonlySet<string>;
}

type Checked = Pick<Article, 'id' | 'language' | 'tags' | 'publisher' | 'capture'>;

/** Says where an article's file, id and references do not hold. */
function checkArticle(file: string, article: Checked, known: Referents): ContentProblem[] {
  const reasons: string[] = [];
  const name = path.posix.basename(file, '.md');
  if (article.id !== name) {
    reasons.push(
      `id: '${article.id}' is not the name of the file; rename the file '${article.id}.md'`,
    );
  }
  article.tags.forEach((tag, index) => {
    if (known.tags.has(tag)) return;
    reasons.push(`tags.${index}: there is no tag '${tag}'; mend the id or add tags/${tag}.yaml`);
  });
  const source = article.publisher?.source;
  if (source && !known.sources.has(source)) {
    reasons.push(
      `publisher.source: there is no source '${source}'; mend the id or add sources/${source}.yaml`,
    );
  }
  if (!known.captures.has(article.capture.path)) {
    reasons.push(`capture.path: there is no file '${article.capture.path}'; put the capture there`);
  }
  return reasons.map((reason) => ({ file, reason }));
}

/** Says which entities are recalled by articles that are not there. */
export function checkRecalledBy(
  entities: readonly Pick<EntityRecord, 'id' | 'kind' | 'recalledBy'>[],
  articles: ReadonlySet<string>,
): ContentProblem[] {
  return entities.flatMap(({ id, kind, recalledBy }) =>
    recalledBy
      .filter((article) => !articles.has(article))
      .map((article) => ({
        file: `entities/${kind}/${id}.yaml`,
        reason: `recalledBy: there is no article '${article}'; mend the id or remove it`,
      })),
  );
}

/** Says which articles claim an id that another one has already. */
function checkUniqueIds(
  articles: Iterable<{ readonly id: string; readonly file: string }>,
): ContentProblem[] {
  const fileOf = new Map<string, string>();
  const problems: ContentProblem[] = [];
  for (const { id, file } of articles) {
    const other = fileOf.get(id);
    if (other)
      problems.push({ file, reason: `id: '${id}' is also the id of ${other}; remove one` });
    else fileOf.set(id, file);
  }
  return problems;
}

/** Says which articles are linked as printings of one that is not there, or in a circle. */
export function checkVersions(
  articles: Iterable<Pick<Article, 'id' | 'versionOf'> & { readonly file: string }>,
): ContentProblem[] {
  const all = [...articles];
  const before = new Map(all.map(({ id, versionOf }) => [id, versionOf?.article]));
  /** Following links from article to article: one that has been seen to end need not be followed again. */
  const ending = new Set<string>();
  return all.flatMap(({ id, file, versionOf }) => {
    if (!versionOf) return [];
    if (!before.has(versionOf.article)) {
      const reason = `versionOf.article: there is no article '${versionOf.article}'; mend the id or remove versionOf`;
      return [{ file, reason }];
    }
    const path = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !ending.has(at) && !path.has(at)) {
      path.add(at);
      at = before.get(at);
    }
    if (at !== undefined && path.has(at)) {
      return [{ file, reason: 'versionOf.article: in a circle; remove versionOf from the oldest' }];
    }
    for (const seen of path) ending.add(seen);
    return [];
  });
}

/**
 * Says what is wrong with the articles of an archive, in the order of the files.
 *
 * @param problems of those that could not be read: such an article is a problem of its own, not of
 *   who refers to it.
 */
export function checkArticles(
  articles: readonly (Checked & Pick<Article, 'versionOf'> & { readonly file: string })[],
  known: Referents,
  entities: Parameters<typeof checkRecalledBy>[0],
  problems: readonly ContentProblem[],
): ContentProblem[] {
  const found = [
    ...problems,
    ...articles.flatMap((article) => checkArticle(article.file, article, known)),
    ...checkUniqueIds(articles),
  ];
  if (found.length === 0) {
    const ids = new Set(articles.map(({ id }) => id));
    found.push(...checkVersions(articles), ...checkRecalledBy(entities, ids));
  }
  return found.sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
}
