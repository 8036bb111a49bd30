import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RouteData } from 'astro';
import { buildSeam } from '../../src/archive/build-seam.ts';
import { bodyOf } from './kept-response.ts';
import type { SitePath } from './site-paths.ts';

/** Renders one page or file as Astro does, by its address below the site's base. */
export type Render = (address: string, route: RouteData) => Promise<Response>;

export interface RenderOptions {
  readonly render: Render;
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
  { render, folder }: RenderOptions,
): Promise<RenderedUnit> {
  const facts = new Set<string>();
  for (const { route, address, file } of paths) {
    const body = await buildSeam.reads.run(facts, async () => {
      const response = await render(address, route);
      if (!response.ok && !/^(?:404|500)\.html$/u.test(file)) {
        throw new Error(`${address}: the page answers ${response.status}`);
      }
      return bodyOf(response);
    });
    write(path.join(folder, file), body);
  }
  return { unit, facts: [...facts], files: paths.map(({ file }) => file.slice(unit.length)) };
}
