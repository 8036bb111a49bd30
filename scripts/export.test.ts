import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  CAPTURE,
  content,
  folder,
  inbox,
  ingest,
  PERSIAN,
  put,
  run,
  snapshot,
  useTemporaryArchive,
} from './ingest/temporary-archive.ts';
import { verifyBag } from './verify/verify-bag.ts';

useTemporaryArchive();

const out = () => path.join(folder, 'out');
const exportTo = (format: string) => run('export.ts', '--format', format, '--out', out());

function fillArchive(): void {
  put('a.txt', CAPTURE);
  put('b.txt', PERSIAN);
  ingest(inbox);
}

/** What is wrong with the bag, a line each. */
async function faults(): Promise<string[]> {
  const { problems } = await verifyBag(out(), Date.now());
  return problems.map(({ file, problem }) => `${file}: ${problem}`);
}

/** Rows of an RFC 4180 table as objects. */
function readTable(file: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of readFileSync(file, 'utf8').matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu,
  )) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') rows.push([]);
  }
  const [header, ...cells] = rows.slice(0, -1);
  return cells.map((row) => Object.fromEntries(header!.map((name, at) => [name, row[at]!])));
}

test('a bag holds the archive byte for byte, and verify finds what befalls it', async () => {
  fillArchive();
  writeFileSync(path.join(content, '100% a\nb.yaml.txt'), 'x');
  const { code, out: said } = exportTo('bagit');
  assert.equal(code, 0, said);
  rmSync(path.join(out(), 'data/content/100% a\nb.yaml.txt'));
  assert.deepEqual(await faults(), [
    'bag-info.txt: Payload-Oxum: ' +
      /Payload-Oxum: (.*)/u.exec(readFileSync(path.join(out(), 'bag-info.txt'), 'utf8'))![1] +
      ` recorded, ${await oxumNow()} in data/`,
    'data/content/100% a\nb.yaml.txt: is missing',
  ]);
  rmSync(path.join(content, '100% a\nb.yaml.txt'));
  assert.equal(exportTo('bagit').code, 0);
  assert.deepEqual(await faults(), []);
  const checked = run('verify.ts', out());
  assert.match(checked.out, /^5 files, 2 articles, 2 captures, .*: all true\n$/u);
  for (const [file, bytes] of snapshot(content)) {
    assert.equal(
      snapshot(path.join(out(), 'data/content')).get(file)?.split(' ')[1],
      bytes.split(' ')[1],
    );
  }

  const capture = [...snapshot(out()).keys()].find((file) => file.includes('captures/'));
  appendFileSync(path.join(out(), capture!), '.');
  writeFileSync(path.join(out(), 'data/more.txt'), 'more');
  const found = await faults();
  assert.ok(
    found.some((fault) => fault === `${capture}: has another sha256 than the manifest says`),
  );
  assert.ok(found.some((fault) => fault === 'data/more.txt: is not in manifest-sha256.txt'));
  assert.ok(found.some((fault) => /^data\/content\/articles\/.*capture\.sha256/u.test(fault)));
  assert.ok(found.some((fault) => fault.startsWith('bag-info.txt: Payload-Oxum')));
});

async function oxumNow(): Promise<string> {
  const payload = [...snapshot(path.join(out(), 'data')).values()];
  const bytes = payload.reduce((sum, file) => sum + file.split(' ')[1]!.length / 2, 0);
  return `${bytes}.${payload.length}`;
}

test('a bag that leads out of itself, or says nothing of what is in it, is found', async () => {
  mkdirSync(path.join(out(), 'data'), { recursive: true });
  writeFileSync(path.join(out(), 'bagit.txt'), 'BagIt-Version: 2.0\n');
  assert.deepEqual(await faults(), [
    'bagit.txt: does not declare BagIt 1.0 (or 0.97) in UTF-8',
    '.: no manifest-<algorithm>.txt: nothing says what is in it',
  ]);
  symlinkSync('/etc/hostname', path.join(out(), 'data/link'));
  const digest = '0'.repeat(64);
  writeFileSync(
    path.join(out(), 'manifest-sha256.txt'),
    `${digest}  ../../outside\n${digest}  /etc/passwd\n${digest}  data/link\nnothing\n`,
  );
  const found = (await faults()).slice(1);
  assert.deepEqual(found, [
    "manifest-sha256.txt: line 1: '../../outside' leads out of the bag",
    "manifest-sha256.txt: line 2: '/etc/passwd' leads out of the bag",
    'manifest-sha256.txt: line 4: not a digest and a path',
    'data/link: is not a plain file',
  ]);
});

test('a data package: every resource is as its descriptor says, keys and references hold', () => {
  put('c.txt', CAPTURE.replace('صحيفة النهر', 'موقع "الساحل"، الشمال'));
  fillArchive();
  assert.equal(exportTo('datapackage').code, 0);
  const descriptor = JSON.parse(readFileSync(path.join(out(), 'datapackage.json'), 'utf8'));
  const tables = new Map<string, Record<string, string>[]>();
  for (const { name, path: file, bytes, hash, schema } of descriptor.resources) {
    const data = readFileSync(path.join(out(), file));
    assert.equal(data.length, bytes);
    assert.equal(hash, `sha256:${createHash('sha256').update(data).digest('hex')}`);
    const rows = readTable(path.join(out(), file));
    tables.set(name, rows);
    for (const row of rows) {
      const columns = schema.fields.map((field: { name: string }) => field.name);
      assert.deepEqual(Object.keys(row), columns);
      for (const { name: column, type, constraints } of schema.fields) {
        const value = row[column]!;
        if (value === '') assert.notEqual(constraints?.required, true, `${name}.${column}`);
        else if (type === 'array') assert.ok(Array.isArray(JSON.parse(value)));
        else if (type !== 'string') assert.ok(Number.isFinite(Number(value)));
        if (constraints?.enum && value !== '') assert.ok(constraints.enum.includes(value));
      }
    }
    const keys = rows.map((row) =>
      [schema.primaryKey]
        .flat()
        .map((key: string) => row[key])
        .join(),
    );
    assert.equal(new Set(keys).size, keys.length);
  }
  for (const { name, schema } of descriptor.resources) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(
        tables.get(reference.resource || name)!.map((row) => row[reference.fields]),
      );
      for (const row of tables.get(name)!) assert.ok(row[fields] === '' || known.has(row[fields]));
    }
  }
  const articles = tables.get('articles')!;
  assert.equal(articles.length, 3);
  for (const { captureFile, captureSha256 } of articles) {
    const bytes = readFileSync(path.join(out(), captureFile!));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), captureSha256);
  }
  assert.equal(articles.filter(({ versionOf }) => versionOf !== '').length, 1);
  assert.ok(articles.some(({ publisherText }) => publisherText === 'موقع "الساحل"'));
});

test('an export takes the place of an export, of nothing else, and leaves nothing beside it', () => {
  fillArchive();
  mkdirSync(out());
  writeFileSync(path.join(out(), 'letter.txt'), 'a letter');
  const { code, err } = exportTo('bagit');
  assert.equal(code, 2);
  assert.match(err, /is there already and is no export: name another folder, or remove it\n$/u);
  assert.ok(existsSync(path.join(out(), 'letter.txt')));
  rmSync(out(), { recursive: true });
  assert.equal(exportTo('bagit').code, 0);
  assert.equal(exportTo('datapackage').code, 0);
  assert.ok(!existsSync(path.join(out(), 'bagit.txt')));
  assert.deepEqual(
    [...snapshot(folder).keys()].filter((file) => file.startsWith('.')),
    [],
  );
  writeFileSync(path.join(content, '.ingest.lock'), `${process.pid} elsewhere\n`);
  assert.match(exportTo('bagit').err, /^an ingest is writing to the archive: wait for it\n$/u);
});
