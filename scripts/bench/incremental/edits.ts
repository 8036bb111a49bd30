import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArticles, type ArticleWithBody } from '../../../src/archive/article-files.ts';
import type { Article } from '../../../src/archive/article.ts';
import {
  readEntities,
  readSources,
  readTags,
  type Identified,
} from '../../../src/archive/vocabulary-files.ts';
import { formatYaml } from '../../../src/archive/yaml.ts';
import { crockford } from '../../ingest/article-id.ts';
import { articlePath, capturePath } from '../../ingest/record.ts';
import { formatSealed, sha256 } from '../../ingest/seal.ts';
import { pick, seeded } from '../corpus/random.ts';

type Random = () => number;

/** A change to a content folder; says what it did in a few words. */
type Edit = (root: string, random: Random) => Promise<string>;

async function write(root: string, file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

/** Only as many as are needed to choose from: the folder may hold many thousands. */
const CHOICE = 60;

async function articlesOf(root: string): Promise<ArticleWithBody[]> {
  const articles: ArticleWithBody[] = [];
  for await (const article of readArticles(root)) {
    articles.push(article);
    if (articles.length === CHOICE) break;
  }
  return articles;
}

/** Rewrites an article's file; it moves where its year is another one. */
async function rewrite(
  root: string,
  { path: file, record, body }: ArticleWithBody,
  changed: Partial<Article>,
  newBody = body,
): Promise<void> {
  const { generated: _generated, ...rest } = { ...record, ...changed };
  const text = formatSealed(rest, newBody);
  const home = articlePath(rest);
  if (home !== file) await rm(path.join(root, file));
  await write(root, home, text);
}

const retitle: Edit = async (root, random) => {
  const article = pick(random, await articlesOf(root));
  const text = `عنوان ${Math.floor(random() * 1000)}`;
  await rewrite(root, article, { title: { by: 'editor', text } });
  return `a new title for ${article.record.id}`;
};

const redate: Edit = async (root, random) => {
  const article = pick(random, await articlesOf(root));
  const edtf = `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-15`;
  const unknown = random() < 0.2;
  await rewrite(root, article, {
    date: unknown ? { basis: 'unknown' } : { basis: 'inferred', edtf, reason: 'x' },
  });
  return `${article.record.id} dated ${unknown ? 'unknown' : edtf}`;
};

const retag: Edit = async (root, random) => {
  const article = pick(random, await articlesOf(root));
  const tags = (await readTags(root)).map(({ id }) => id);
  await rewrite(root, article, { tags: [...new Set([pick(random, tags), pick(random, tags)])] });
  return `other subjects for ${article.record.id}`;
};

const extend: Edit = async (root, random) => {
  const articles = await articlesOf(root);
  const [article, other] = [pick(random, articles), pick(random, articles)];
  const paragraph = pick(random, other.body.split(/\n\n+/u));
  await rewrite(root, article, {}, `${article.body.trimEnd()}\n\n${paragraph}\n`);
  return `a paragraph more in ${article.record.id}`;
};

async function addLike(root: string, model: ArticleWithBody, random: Random): Promise<string> {
  const capture = Buffer.from(`${model.body}\n${Math.floor(random() * 1e9)}\n`);
  const digest = sha256(capture);
  const id = crockford(digest).slice(0, 8);
  await write(root, capturePath(id), capture);
  const { generated: _generated, ...record } = model.record;
  const added = {
    ...record,
    id,
    removed: [],
    capture: { ...record.capture, path: capturePath(id), sha256: digest, bytes: capture.length },
  };
  await write(root, articlePath(added), formatSealed(added, model.body));
  return id;
}

const add: Edit = async (root, random) =>
  `${await addLike(root, pick(random, await articlesOf(root)), random)} added`;

async function remove(root: string, { path: file, record }: ArticleWithBody): Promise<void> {
  await rm(path.join(root, file));
  await rm(path.join(root, record.capture.path));
}

/** What entities say of it goes too. */
async function forget(root: string, id: string): Promise<void> {
  for (const { id: name, kind, recalledBy, ...entity } of await readEntities(root)) {
    if (!recalledBy.includes(id)) continue;
    const file = `entities/${kind}/${name}.yaml`;
    const kept = recalledBy.filter((other) => other !== id);
    await write(root, file, formatYaml({ ...entity, recalledBy: kept }));
  }
}

const removeOne: Edit = async (root, random) => {
  const articles = await articlesOf(root);
  if (articles.length < 3) return add(root, random);
  const article = pick(random, articles);
  await forget(root, article.record.id);
  await remove(root, article);
  return `${article.record.id} removed`;
};

const rename: Edit = async (root, random) => {
  const article = pick(random, await articlesOf(root));
  await forget(root, article.record.id);
  await remove(root, article);
  return `${article.record.id} renamed to ${await addLike(root, article, random)}`;
};

const touch: Edit = async (root, random) => {
  const { path: file } = pick(random, await articlesOf(root));
  await write(root, file, await readFile(path.join(root, file)));
  return `${file} written again`;
};

async function relabel<T extends Identified<object>>(
  root: string,
  records: readonly T[],
  random: Random,
  fileOf: (record: T) => string,
  change: (record: T, word: string) => object,
): Promise<string> {
  const record = pick(random, records);
  const changed = change(record, `Name ${Math.floor(random() * 1e6)}`);
  const { id: _id, kind: _kind, ...rest } = { kind: null, ...changed } as Record<string, unknown>;
  const kind = fileOf(record).startsWith('sources/') ? { kind: _kind } : {};
  await write(root, fileOf(record), formatYaml({ ...rest, ...kind }));
  return `${fileOf(record)} relabelled`;
}

const relabelTag: Edit = async (root, random) =>
  relabel(
    root,
    await readTags(root),
    random,
    ({ id }) => `tags/${id}.yaml`,
    (tag, en) => ({ ...tag, label: { ...tag.label, en } }),
  );

const relabelSource: Edit = async (root, random) =>
  relabel(
    root,
    await readSources(root),
    random,
    ({ id }) => `sources/${id}.yaml`,
    (source, en) => ({ ...source, label: { ...source.label, en } }),
  );

const relabelEntity: Edit = async (root, random) =>
  relabel(
    root,
    await readEntities(root),
    random,
    ({ id, kind }) => `entities/${kind}/${id}.yaml`,
    (entity, en) => ({ ...entity, name: { ...entity.name, en } }),
  );

const EDITS: Readonly<Record<string, Edit>> = {
  retitle,
  redate,
  retag,
  extend,
  add,
  remove: removeOne,
  rename,
  touch,
  relabelTag,
  relabelSource,
  relabelEntity,
};

/** Makes one change of a kind to a content folder that is valid and stays so. */
export function makeEdit(root: string, kind: string, seed: number): Promise<string> {
  const edit = EDITS[kind];
  if (!edit) throw new Error(`no edit '${kind}': one of ${Object.keys(EDITS).join(', ')}`);
  return edit(root, seeded(seed));
}

/** Makes one change, chosen by the seed. */
export function randomEdit(root: string, seed: number): Promise<string> {
  const random = seeded(seed);
  return pick(random, Object.values(EDITS))(root, random);
}
