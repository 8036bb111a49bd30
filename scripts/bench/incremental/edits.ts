import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ARTICLES, readArticle, type ArticleWithBody } from '../../../src/archive/article-files.ts';
import type { Article } from '../../../src/archive/article.ts';
import { listFiles } from '../../../src/archive/content-folder.ts';
import { readEntities, readTags } from '../../../src/archive/vocabulary-files.ts';
import { formatYaml } from '../../../src/archive/yaml.ts';
import { crockford } from '../../ingest/article-id.ts';
import { articlePath, capturePath } from '../../ingest/record.ts';
import { formatSealed, sha256 } from '../../ingest/seal.ts';
import { pick, seeded } from '../corpus/random.ts';
import { relabelEntity, relabelSource, relabelTag } from './relabel.ts';
import { writeBelow, type Edit, type Random } from './write-below.ts';

/** An article, each as likely as any other. */
async function anArticle(root: string, random: Random): Promise<ArticleWithBody> {
  const files = await listFiles(path.join(root, ARTICLES), '.md');
  return readArticle(root, `${ARTICLES}/${pick(random, files)}`);
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
  await writeBelow(root, home, text);
}

const retitle: Edit = async (root, random) => {
  const article = await anArticle(root, random);
  const text = `عنوان ${Math.floor(random() * 1000)}`;
  await rewrite(root, article, { title: { by: 'editor', text } });
  return `a new title for ${article.record.id}`;
};

const redate: Edit = async (root, random) => {
  const article = await anArticle(root, random);
  const edtf = `20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-15`;
  const unknown = random() < 0.2;
  await rewrite(root, article, {
    date: unknown ? { basis: 'unknown' } : { basis: 'inferred', edtf, reason: 'x' },
  });
  return `${article.record.id} dated ${unknown ? 'unknown' : edtf}`;
};

const retag: Edit = async (root, random) => {
  const article = await anArticle(root, random);
  const tags = (await readTags(root)).map(({ id }) => id);
  await rewrite(root, article, { tags: [...new Set([pick(random, tags), pick(random, tags)])] });
  return `other subjects for ${article.record.id}`;
};

const extend: Edit = async (root, random) => {
  const [article, other] = [await anArticle(root, random), await anArticle(root, random)];
  const paragraph = pick(random, other.body.split(/\n\n+/u));
  await rewrite(root, article, {}, `${article.body.trimEnd()}\n\n${paragraph}\n`);
  return `a paragraph more in ${article.record.id}`;
};

/** Adds an article with the text of another, and a date of its own. */
async function addLike(
  root: string,
  model: ArticleWithBody,
  random: Random,
  date: Article['date'] = model.record.date,
): Promise<string> {
  let [capture, digest, id] = [Buffer.alloc(0), '', ''];
  do {
    capture = Buffer.from(`${model.body}\n${Math.floor(random() * 1e9)}\n`);
    digest = sha256(capture);
    id = crockford(digest).slice(0, 8);
  } while (existsSync(path.join(root, capturePath(id))));
  await writeBelow(root, capturePath(id), capture);
  // The capture of the copy is the text as it is: nothing was cut from it, or restored.
  const { generated: _generated, repaired: _repaired, markup: _markup, ...record } = model.record;
  const added = {
    ...record,
    id,
    date,
    removed: [],
    capture: { ...record.capture, path: capturePath(id), sha256: digest, bytes: capture.length },
  };
  await writeBelow(root, articlePath(added), formatSealed(added, model.body));
  return id;
}

const dated = (edtf: string) => ({ basis: 'inferred', edtf, reason: 'x' }) as const;

const add: Edit = async (root, random) => {
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const date = dated(`2026-11-${day}`);
  return `${await addLike(root, await anArticle(root, random), random, date)} added, the newest`;
};

const addWithin: Edit = async (root, random) =>
  `${await addLike(root, await anArticle(root, random), random)} added within`;

const addOld: Edit = async (root, random) =>
  `${await addLike(root, await anArticle(root, random), random, dated('2009-03'))} added, of 2009`;

const addUndated: Edit = async (root, random) => {
  const model = await anArticle(root, random);
  return `${await addLike(root, model, random, { basis: 'unknown' })} added, undated`;
};

/** The capture is another by one sign at its end; what was cut from it stands where it stood. */
const recapture: Edit = async (root, random) => {
  const article = await anArticle(root, random);
  const { id, capture } = article.record;
  if (!capture.path.endsWith('.txt')) return touch(root, random);
  const bytes = Buffer.concat([await readFile(path.join(root, capture.path)), Buffer.from('\n')]);
  await writeBelow(root, capture.path, bytes);
  const changed = { ...capture, sha256: sha256(bytes), bytes: bytes.length };
  await rewrite(root, article, { capture: changed });
  return `another capture of ${id}`;
};

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
    await writeBelow(root, file, formatYaml({ ...entity, recalledBy: kept }));
  }
}

const removeOne: Edit = async (root, random) => {
  const files = await listFiles(path.join(root, ARTICLES), '.md');
  if (files.length < 3) return add(root, random);
  const article = await readArticle(root, `${ARTICLES}/${pick(random, files)}`);
  await forget(root, article.record.id);
  await remove(root, article);
  return `${article.record.id} removed`;
};

const rename: Edit = async (root, random) => {
  const article = await anArticle(root, random);
  await forget(root, article.record.id);
  await remove(root, article);
  return `${article.record.id} renamed to ${await addLike(root, article, random)}`;
};

const touch: Edit = async (root, random) => {
  const { path: file } = await anArticle(root, random);
  await writeBelow(root, file, await readFile(path.join(root, file)));
  return `${file} written again`;
};

const EDITS: Readonly<Record<string, Edit>> = {
  retitle,
  redate,
  retag,
  extend,
  add,
  addWithin,
  addOld,
  addUndated,
  recapture,
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

/** The kinds of changes. */
export const EDIT_KINDS = Object.keys(EDITS);

/** Makes one change: of one kind after another as the seed grows, so that none is left out. */
export function seededEdit(root: string, seed: number): Promise<string> {
  return makeEdit(root, EDIT_KINDS[seed % EDIT_KINDS.length]!, seed);
}

/** Makes one change, chosen by the seed. */
export function randomEdit(root: string, seed: number): Promise<string> {
  const random = seeded(seed);
  return pick(random, Object.values(EDITS))(root, random);
}
