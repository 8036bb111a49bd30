import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { formatArticleFile } from '../article-file.ts';
import type { Article } from '../article.ts';
import { ContentError } from '../content-error.ts';
import { readEntities } from '../vocabulary-files.ts';
import { PartFile } from './part-file.ts';
import { openArchive, readArchive } from './read-archive.ts';
import { partFile, type ReadingPlaces } from './reading-tasks.ts';

let root: string;
let memories = 0;
let clock = 1e9;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rasad-reading-'));
  await write('captures/a.txt', 'نص');
  await write('tags/t.yaml', 'label: { ar: ا, fa: ا, en: a }\n');
  const name = '{ ar: شيراز, fa: شیراز, en: Shiraz }';
  await write('entities/place/shiraz.yaml', `name: ${name}\ndescription: ${name}\n`);
});
afterEach(() => rm(root, { recursive: true }));

/** Each file is of a time of its own, long ago: one changed just now is not trusted. */
async function write(file: string, text: string): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
  clock += 1;
  await utimes(target, clock, clock);
}

function articleText(id: string, body: string, changes: Partial<Article> = {}): string {
  const record: Article = {
    id,
    language: 'fa',
    title: { by: 'source', text: 'باران شیراز' },
    date: { basis: 'stated', edtf: '2021-04-09', text: 'نهم' },
    publisher: null,
    credits: [],
    tags: ['t'],
    keywords: [],
    captions: [],
    readAlso: [],
    notes: [],
    capture: {
      path: 'captures/a.txt',
      name: 'a.txt',
      sha256: 'a'.repeat(64),
      bytes: 4,
      encoding: 'utf-8',
    },
    removed: [],
    generated: 'b'.repeat(64),
    ...changes,
  };
  return formatArticleFile({ record, body });
}

const fileOf = (id: string) => `articles/fa/${id}.md`;
const places = (name: string): ReadingPlaces => ({
  root,
  memory: path.join(root, '.memory', name),
  code: 'code',
});

/** Everything that is read of the archive, with a memory of this name. */
async function readWith(memory: string) {
  const at = places(memory);
  const { read } = await readArchive(at, await readEntities(root));
  const sections = read.parts.map((part) => {
    const file = new PartFile(partFile(at, part));
    const { states: _states, ...head } = file.head;
    return [part, head, file.entries(), file.mentions(), file.features()];
  });
  return { sections, periods: read.periods, opened: openArchive(at, read) };
}

const clean = () => readWith(`clean-${++memories}`);

const BODIES = [
  'باران در شیراز بارید.',
  'نشست شورای شهر شیراز',
  'بازی فوتبال امشب',
  'باران شدید شد',
];

test('property: after any edits what is read step by step is what is read at once', async () => {
  const edit = fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    body: fc.option(fc.constantFrom(...BODIES)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit), { minLength: 1, maxLength: 4 }), async (rounds) => {
      const memory = `steps-${++memories}`;
      await rm(path.join(root, 'articles'), { recursive: true, force: true });
      for (const edits of rounds) {
        for (const { id, body } of edits) {
          if (body === null) await rm(path.join(root, fileOf(id)), { force: true });
          else await write(fileOf(id), articleText(id, body));
        }
        assert.deepEqual(await readWith(memory), await clean());
      }
    }),
    { numRuns: 15 },
  );
});

test('what did not change is not read again, and names are looked for anew when they change', async () => {
  await write(fileOf('a'), articleText('a', BODIES[0]!));
  await write(fileOf('b'), articleText('b', BODIES[3]!));
  const first = await readWith('kept');
  assert.equal(first.opened.relations.get('a')![0]!.id, 'b');
  const file = partFile(places('kept'), String(first.sections[0]![0]));
  await utimes(file, 5, 5);
  await readWith('kept');
  assert.equal((await stat(file)).mtimeMs, 5000);

  const name = '{ ar: مطر, fa: باران, en: Rain }';
  await write('entities/event/rain.yaml', `name: ${name}\ndescription: ${name}\n`);
  const second = await readWith('kept');
  assert.deepEqual(second, await clean());
  assert.ok(second.opened.mentions.entityIds.includes('rain'));
});

test('every problem is told, also of articles that could be read, and mended files are read', async () => {
  await write(fileOf('a'), articleText('a', BODIES[0]!));
  await readWith('mended');
  await write(fileOf('a'), articleText('a', BODIES[1]!, { tags: ['u'] }));
  await write(fileOf('b'), 'no front matter');
  await assert.rejects(readWith('mended'), (error: ContentError) => {
    assert.deepEqual(error.problems.map(({ file }) => file).sort(), [fileOf('a'), fileOf('b')]);
    return true;
  });
  await write(fileOf('a'), articleText('a', BODIES[1]!));
  await write(fileOf('b'), articleText('b', BODIES[2]!));
  assert.deepEqual(await readWith('mended'), await clean());
});

test('a memory that was cut short is not used', async () => {
  await write(fileOf('a'), articleText('a', BODIES[0]!));
  const { sections } = await readWith('short');
  const file = partFile(places('short'), String(sections[0]![0]));
  await writeFile(file, (await readFile(file)).subarray(0, -1));
  assert.deepEqual(await readWith('short'), await clean());
});
