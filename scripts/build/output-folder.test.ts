import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  commitOutput,
  nextStateFolder,
  placesOf,
  recover,
  stateFolder,
  type OutputPlaces,
} from './output-folder.ts';

let folder: string;
let places: OutputPlaces;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rasad-output-'));
  places = placesOf(path.join(folder, 'site'), path.join(folder, 'cache'));
  recover(places);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

function site(): Record<string, string> {
  const entries = readdirSync(places.out, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(places.out, file), readFileSync(file, 'utf8')];
      }),
  );
}

function commit(text: string, vanished: readonly string[] | null): void {
  write(nextStateFolder(places), { 'site.json': text });
  commitOutput(places, vanished);
}

const state = () => readFileSync(path.join(stateFolder(places), 'site.json'), 'utf8');

test('a whole site takes the place of the old one; a part of one is merged into it', () => {
  write(places.out, { 'left.txt': 'of something else' });
  write(places.staging, { 'index.html': '1', 'a/index.html': '1', 'b/c/index.html': '1' });
  commit('first', null);
  write(places.staging, { 'index.html': '2', 'd/index.html': '2' });
  commit('second', ['b/c/index.html']);
  assert.deepEqual(site(), { 'index.html': '2', 'a/index.html': '1', 'd/index.html': '2' });
  assert.deepEqual(readdirSync(folder).sort(), ['cache', 'site']);
  assert.equal(state(), 'second');
});

test('what was staged by a build that did not end is forgotten', () => {
  write(places.staging, { 'index.html': '1' });
  commit('first', null);
  write(places.staging, { 'index.html': 'half' });
  recover(places);
  assert.deepEqual(site(), { 'index.html': '1' });
  assert.equal(state(), 'first');
});

test('a build that was ended while it was put in place is put in place by the next', () => {
  write(places.staging, { 'index.html': '1', 'old/index.html': '1', 'a/index.html': '1' });
  commit('first', null);
  // As a kill leaves it: the plan and the state are written, one of two files has been moved.
  write(places.staging, { 'a/index.html': '2' });
  write(places.out, { 'index.html': '2' });
  write(places.cache, {
    'state.next/site.json': 'second',
    'commit.json': JSON.stringify({ whole: false, vanished: ['old/index.html'] }),
  });
  recover(places);
  assert.deepEqual(site(), { 'index.html': '2', 'a/index.html': '2' });
  assert.equal(state(), 'second');
  recover(places);
  assert.deepEqual(site(), { 'index.html': '2', 'a/index.html': '2' });
});
