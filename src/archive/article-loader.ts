import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkArticles } from './article-checks.ts';
import { articleEntrySchema, toArticleEntry, type ArticleEntry } from './article-entry.ts';
import { ARTICLES, readReferents } from './article-files.ts';
import { ContentError, problemsOf, type ContentProblem } from './content-error.ts';
import { contentRoot, fileState, listFiles } from './content-folder.ts';
import { reloadOnChange } from './reload-on-change.ts';
import { readEntities } from './vocabulary-files.ts';

/** Grows when the shape of what is stored changes, so that old stores are read anew. */
const MEMORY_VERSION = 3;
const MEMORY = 'files';

/** What the last run saw of a file: if its state is the same, it is not read again. */
type Seen = readonly [state: string | null, id: string];

interface Memory {
  readonly version: number;
  readonly root: string;
  readonly files: Readonly<Record<string, Seen>>;
}

/** What the loader uses of Astro's context. */
export type StoreContext = Pick<LoaderContext, 'store' | 'meta' | 'logger'>;

function recall({ meta }: StoreContext, root: string): Memory['files'] {
  const memory = JSON.parse(meta.get(MEMORY) ?? 'null') as Memory | null;
  return memory?.version === MEMORY_VERSION && memory.root === root ? memory.files : {};
}

/** The stored entry of a file, read from the file only if it changed since. */
async function entryOf(
  context: StoreContext,
  root: string,
  file: string,
  before: Seen | undefined,
): Promise<{ entry: ArticleEntry; seen: Seen }> {
  const state = fileState(path.join(root, file));
  if (before && state !== null && before[0] === state) {
    const stored = context.store.get<ArticleEntry & Record<string, unknown>>(before[1]);
    if (stored?.data.file === file) return { entry: stored.data, seen: before };
  }
  const text = await readFile(path.join(root, file), 'utf8');
  const entry = toArticleEntry(file, text, createHash('sha256').update(text).digest('hex'));
  return { entry, seen: [state, entry.id] };
}

/**
 * Brings the store to what the article files below the content folder `root` say.
 *
 * @throws {ContentError} with every problem of every file; the store is then as it was.
 */
export async function syncArticles(context: StoreContext, root: string): Promise<void> {
  const { store, meta, logger } = context;
  const [known, files] = await Promise.all([
    readReferents(root),
    listFiles(path.join(root, ARTICLES), '.md'),
  ]);
  const before = recall(context, root);
  const entries: ArticleEntry[] = [];
  const seen: Record<string, Seen> = {};
  const problems: ContentProblem[] = [];
  let read = 0;
  for (const file of files.map((found) => `${ARTICLES}/${found}`)) {
    try {
      const result = await entryOf(context, root, file, before[file]);
      if (result.seen !== before[file]) read++;
      seen[file] = result.seen;
      entries.push(result.entry);
    } catch (error) {
      problems.push(...problemsOf(file, error));
    }
  }
  const entities = problems.length === 0 ? await readEntities(root) : [];
  const found = checkArticles(entries, known, entities, problems);
  if (found.length > 0) throw new ContentError(found);

  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  // The schema has been applied when the file was read; parseData would apply it again.
  for (const data of entries) store.set({ id: data.id, data: { ...data }, digest: data.digest });
  const memory: Memory = { version: MEMORY_VERSION, root, files: seen };
  meta.set(MEMORY, JSON.stringify(memory));
  logger.info(`${entries.length} articles, ${read} of them read anew`);
}

/** Astro content loader: metadata of every file below `articles/` of the content folder. */
export function articleLoader(): Loader {
  return {
    name: 'rasad-articles',
    schema: articleEntrySchema,
    load: (context) =>
      reloadOnChange(context, ARTICLES, () => syncArticles(context, contentRoot())),
  };
}
