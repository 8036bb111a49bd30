import {
  readEntities,
  readSources,
  readTags,
  type Identified,
} from '../../../src/archive/vocabulary-files.ts';
import { formatYaml } from '../../../src/archive/yaml.ts';
import { pick } from '../corpus/random.ts';
import { writeBelow, type Edit, type Random } from './write-below.ts';

/** Gives a record of a vocabulary another name. */
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
  await writeBelow(root, fileOf(record), formatYaml({ ...rest, ...kind }));
  return `${fileOf(record)} relabelled`;
}

export const relabelTag: Edit = async (root, random) =>
  relabel(
    root,
    await readTags(root),
    random,
    ({ id }) => `tags/${id}.yaml`,
    (tag, en) => ({ ...tag, label: { ...tag.label, en } }),
  );

export const relabelSource: Edit = async (root, random) =>
  relabel(
    root,
    await readSources(root),
    random,
    ({ id }) => `sources/${id}.yaml`,
    (source, en) => ({ ...source, label: { ...source.label, en } }),
  );

export const relabelEntity: Edit = async (root, random) =>
  relabel(
    root,
    await readEntities(root),
    random,
    ({ id, kind }) => `entities/${kind}/${id}.yaml`,
    (entity, en) => ({ ...entity, name: { ...entity.name, en } }),
  );
