import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RouteData } from 'astro';
import { PartedPaths, PARTS, unitsOf } from './site-paths.ts';

const page = { type: 'page', route: '/' } as RouteData;
const file = { type: 'endpoint', route: '/' } as RouteData;

test('every path is in one part, with its route and props; an article is whole in its part', () => {
  const ids = Array.from({ length: 200 }, (_, number) => `id${number}`);
  const paths = new PartedPaths();
  paths.add(ids.map((id) => ({ pathname: `/articles/${id}/`, route: page })));
  paths.add(ids.map((id) => ({ pathname: `/articles/${id}/cite.bib/`, route: file })));
  paths.add([{ pathname: '/', route: page, props: { locale: 'ar' } }]);
  const parts = Array.from({ length: PARTS }, (_, part) => paths.of(part));
  assert.equal(parts.flat().length, 401);
  assert.ok(parts.every((part) => part.length > 0));
  const units = parts.flatMap((part) => [...unitsOf(part)]);
  assert.equal(units.length, 201);
  for (const [unit, outputs] of units) {
    const files = outputs.map((output) => output.file);
    assert.deepEqual(
      files,
      unit === 'index.html' ? ['index.html'] : [`${unit}index.html`, `${unit}cite.bib`],
    );
  }
  const home = parts.flat().find(({ pathname }) => pathname === '/');
  assert.deepEqual(home, { pathname: '/', route: page, props: { locale: 'ar' } });
});

test('a page is in the part of the same page in the other languages', () => {
  const paths = new PartedPaths();
  const tags = Array.from({ length: 50 }, (_, number) => `tags/t${number}/`);
  for (const root of ['/', '/fa/', '/en/']) {
    paths.add(tags.map((tag) => ({ pathname: root + tag, route: page })));
  }
  for (let part = 0; part < PARTS; part++) {
    const languages = Map.groupBy(paths.of(part), ({ pathname }) => pathname.split('/tags/')[0]);
    const sizes = [...languages.values()].map(({ length }) => length);
    assert.ok(sizes.length === 0 || (sizes.length === 3 && new Set(sizes).size === 1));
  }
});
