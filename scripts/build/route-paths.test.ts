import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { pathsOfRoute } from './route-paths.ts';

const part = (content: string) => ({
  content: content.replace(/^\[|\]$/gu, ''),
  dynamic: content.startsWith('['),
  spread: content.startsWith('[...'),
});

function routeOf(route: string, type: RouteData['type']): RouteData {
  const segments = route
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segment.split(/(\[[^\]]+\])/u).filter((each) => each !== ''))
    .map((parts) => parts.map(part));
  return { route, type, segments, component: route, prerender: true, fallbackRoutes: [] } as never;
}

const ROUTES = [
  ['/articles/[id]', 'page', [{ id: '4ee6xa4w' }, { id: 'قره' }, { id: 'a#b?c' }]],
  ['/articles/[id]/cite.[format]', 'endpoint', [{ id: 'x', format: 'bib' }]],
  ['/articles/[id]/preview.png', 'endpoint', [{ id: 'x' }]],
  [
    '/[...locale]/tags/[tag]/[...part]',
    'page',
    [{ locale: undefined, tag: 'un', part: undefined }],
  ],
  ['/[...locale]/[names]/[...part]', 'page', [{ locale: 'fa', names: 'people', part: '2021/04/' }]],
  ['/[...locale]', 'page', [{ locale: undefined }, { locale: 'en' }]],
] as const;

test('paths are written as Astro writes them', async () => {
  for (const [pattern, type, params] of ROUTES) {
    const route = routeOf(pattern, type);
    const module = {
      getStaticPaths: () => Promise.resolve(params.map((each) => ({ params: each }))),
    };
    const app = {
      manifest: { routes: [{ routeData: route }], trailingSlash: 'always', base: '/' },
      routeCache: { get: () => undefined, set: () => {} },
      getComponentByRoute: () => Promise.resolve(module),
    };
    const astro = await new StaticPaths(app as never).getAll();
    const ours = await pathsOfRoute(route, module, 'always');
    assert.deepEqual(
      ours.map(({ pathname }) => pathname),
      astro.map(({ pathname }) => pathname),
      pattern,
    );
  }
});

test('what a page is given besides its parameters stays with its path', async () => {
  const paths = [{ params: { id: 'x' }, props: { year: 1 } }, { params: { id: 'y' } }];
  const module = { getStaticPaths: () => Promise.resolve(paths) };
  const found = await pathsOfRoute(routeOf('/a/[id]', 'page'), module, 'always');
  assert.deepEqual(
    found.map(({ props }) => props),
    [{ year: 1 }, undefined],
  );
});
