import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RouteData } from 'astro';
import { buildSeam } from '../../src/archive/build-seam.ts';
import { bodyOf } from './kept-response.ts';
import type { SitePath } from './site-paths.ts';

/** Renders one page as Astro does. */
export type Render = (request: Request, route: RouteData) => Promise<Response>;

export interface RenderOptions {
  readonly render: Render;
  /** Where the site stands; addresses are resolved against it. */
  readonly origin: URL;
  /** The folder that the files are written to. */
  readonly folder: string;
}

/** What a unit read of the archive, and the files that it wrote, below its own path. */
export interface RenderedUnit {
  readonly unit: string;
  readonly facts: readonly string[];
  readonly files: readonly string[];
}

const folders = new Set<string>();

function write(file: string, body: string | Uint8Array): void {
  const folder = path.dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, body);
}

/**
 * Renders the outputs of a unit and writes them.
 *
 * @throws {Error} naming the page that failed.
 */
export async function renderUnit(
  unit: string,
  paths: readonly SitePath[],
  { render, origin, folder }: RenderOptions,
): Promise<RenderedUnit> {
  const facts = new Set<string>();
  for (const { route, address, file } of paths) {
    const request = new Request(new URL(encodeURI(address.slice(1)), origin));
    const body = await buildSeam.reads.run(facts, async () => {
      const response = await render(request, route);
      if (!response.ok && !/^(?:404|500)\.html$/u.test(file)) {
        throw new Error(`${address}: the page answers ${response.status}`);
      }
      return bodyOf(response);
    });
    write(path.join(folder, file), body);
  }
  return { unit, facts: [...facts], files: paths.map(({ file }) => file.slice(unit.length)) };
}
