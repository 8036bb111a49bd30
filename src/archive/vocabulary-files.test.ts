import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readEntities, readSources, readTags } from './vocabulary-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rasad-vocabulary-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

const LABEL = 'label: { ar: ا, fa: ب, en: c }\n';
const DESCRIPTION = 'description: { ar: ا, fa: ب, en: c }\n';
const ENTITY = `name: { ar: ا, fa: ب, en: c }\n${DESCRIPTION}`;
const BAKU = `name: { ar: باكو, fa: باکو, en: Baku }\n${DESCRIPTION}`;

test('records carry the names of their files as ids; a missing folder is an empty vocabulary', async () => {
  await write('tags/nato.yaml', LABEL);
  assert.deepEqual(await readTags(root), [
    { id: 'nato', label: { ar: 'ا', fa: 'ب', en: 'c' }, also: { ar: [], fa: [], en: [] } },
  ]);
  assert.deepEqual(await readSources(root), []);
  assert.deepEqual(await readEntities(root), []);
});

test('every problem of every file is told at once', async () => {
  await write('tags/one.yaml', 'label: { ar: ا, fa: ب }\n');
  await write('tags/Two.yaml', LABEL);
  await write('tags/three.yaml', `${LABEL}colour: red\n`);
  await assert.rejects(readTags(root), (error: Error) => {
    const lines = error.message.split('\n');
    assert.match(lines[0]!, /^content\/tags\/Two\.yaml: file name: 'Two' is not an id; rename/u);
    assert.match(lines[1]!, /^content\/tags\/one\.yaml: label\.en: .*; add the field/u);
    assert.match(lines[2]!, /^content\/tags\/three\.yaml: .*"colour"; remove it/u);
    return lines.length === 3;
  });
});

test('an entity has its kind from its folder, and refers only to entities that are there', async () => {
  await write('entities/place/baku.yaml', BAKU);
  await write('entities/person/x.yaml', `${ENTITY}partOf: [baku]\n`);
  assert.deepEqual(
    (await readEntities(root)).map(({ id, kind }) => [id, kind]),
    [
      ['x', 'person'],
      ['baku', 'place'],
    ],
  );
  await write('entities/person/y.yaml', `${ENTITY}notToConfuse: [nobody, y]\n`);
  await write('entities/planet/z.yaml', ENTITY);
  await write('entities/place/x.yaml', ENTITY);
  await assert.rejects(readEntities(root), (error: Error) => {
    assert.match(error.message, /notToConfuse: 'nobody' is not an entity/u);
    assert.match(error.message, /notToConfuse: 'y' is this entity itself/u);
    assert.match(error.message, /folder: 'planet' is not a kind of entity/u);
    assert.match(
      error.message,
      /place\/x\.yaml: id: 'x' is also the id of entities\/person\/x\.yaml/u,
    );
    return true;
  });
});

function entity(spellings: string): string {
  return `name: { ar: واحد, fa: یک, en: One }\n${DESCRIPTION}${spellings}`;
}

test('two records that claim one spelling are told, unless they say how they differ', async () => {
  await write('entities/place/baku.yaml', BAKU);
  await write('entities/person/one.yaml', entity('also: { ar: [البَاكُو], en: [BAKU] }\n'));
  await write('tags/city.yaml', 'label: { ar: مدينة, fa: شهر, en: One }\n');
  await assert.rejects(readEntities(root), (error: Error) => {
    assert.deepEqual(error.message.split('\n'), [
      "content/entities/place/baku.yaml: 'باكو' is also a spelling of entities/person/one.yaml; move it to short or inContext in one of them",
      "content/entities/place/baku.yaml: 'Baku' is also a spelling of entities/person/one.yaml; move it to short or inContext in one of them",
      "content/tags/city.yaml: 'One' is also a spelling of entities/person/one.yaml; a name is no subject: remove it from one of them",
    ]);
    return true;
  });
  await write('tags/city.yaml', 'label: { ar: مدينة, fa: شهر, en: City }\n');
  await write(
    'entities/person/one.yaml',
    entity('short: { ar: [باكو] }\ninContext: { en: [{ spelling: Baku, near: [city] }] }\n'),
  );
  assert.equal((await readEntities(root)).length, 2);
});
