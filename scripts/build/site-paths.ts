import type { RouteData } from 'astro';
import { hashText } from '../../src/text/hash.ts';
import type { RoutedPath } from './route-paths.ts';

/** One output of the site: what is asked for, and where it goes. */
export interface SitePath {
  readonly route: RouteData;
  /** Address below the site's base, as a browser asks for it. */
  readonly address: string;
  /** Path of the file below the output folder. */
  readonly file: string;
}

const ARTICLE_UNIT = /^articles\/[^/]+\//u;
/** Pages that a host serves for an error are files of their own. */
const ERROR_PAGE = /^(?:404|500)$/u;

function unitOf(file: string): string {
  return ARTICLE_UNIT.exec(file)?.[0] ?? file;
}

/** Where a path of Astro's goes: a page is a folder with an index, everything else a file. */
export function sitePathOf({ pathname, route }: RoutedPath): SitePath {
  const bare = pathname.replace(/^\/+|\/+$/gu, '');
  if (route.type !== 'page') {
    // Astro asks for a file whose name is a parameter with a slash behind it.
    return { route, address: `/${bare}${pathname.endsWith('/') ? '/' : ''}`, file: bare };
  }
  if (ERROR_PAGE.test(bare)) return { route, address: `/${bare}/`, file: `${bare}.html` };
  const file = bare === '' ? 'index.html' : `${bare}/index.html`;
  return { route, address: bare === '' ? '/' : `/${bare}/`, file };
}

/** The parts that pages are made in: enough that as many processes as there are cores share them. */
export const PARTS = 16;

/** The folder of a language of the interface. */
const LANGUAGE = /^[a-z]{2}\//u;

/**
 * The part that a unit belongs to, by its name alone. A page and the same page in the other
 * languages are in one part: what the one has read and drawn, the others find there.
 */
function partOf(unit: string): number {
  return (hashText(unit.replace(LANGUAGE, '')) >>> 0) % PARTS;
}

/** Paths of one route, kept in a third of the memory of their objects. */
class PackedPaths {
  readonly #route: RouteData;
  readonly #joined: string;
  readonly #props = new Map<string, RoutedPath['props']>();

  constructor(paths: readonly RoutedPath[]) {
    this.#route = paths[0]!.route;
    this.#joined = paths.map(({ pathname }) => pathname).join('\n');
    for (const { pathname, props } of paths) if (props) this.#props.set(pathname, props);
  }

  unpack(): RoutedPath[] {
    return this.#joined
      .split('\n')
      .map((pathname) => ({ pathname, route: this.#route, props: this.#props.get(pathname) }));
  }
}

/** The paths of a site, in parts. */
export class PartedPaths {
  readonly #parts: PackedPaths[][] = Array.from({ length: PARTS }, () => []);

  /** @param paths of one route. */
  add(paths: readonly RoutedPath[]): void {
    const parts: RoutedPath[][] = Array.from({ length: PARTS }, () => []);
    for (const path of paths) parts[partOf(unitOf(sitePathOf(path).file))]!.push(path);
    for (const [part, ofPart] of parts.entries()) {
      if (ofPart.length > 0) this.#parts[part]!.push(new PackedPaths(ofPart));
    }
  }

  /** The paths of a part, in the order in which they came. */
  of(part: number): RoutedPath[] {
    return this.#parts[part]!.flatMap((paths) => paths.unpack());
  }
}

/**
 * The outputs of each unit, in the order in which they come; of two for one file the first counts. The
 * outputs of one unit are made and kept together: an article's page and its other forms.
 */
export function unitsOf(paths: Iterable<RoutedPath>): Map<string, SitePath[]> {
  const units = new Map<string, SitePath[]>();
  const files = new Set<string>();
  for (const path of paths) {
    const sitePath = sitePathOf(path);
    if (files.has(sitePath.file)) continue;
    files.add(sitePath.file);
    const name = unitOf(sitePath.file);
    const unit = units.get(name);
    if (unit) unit.push(sitePath);
    else units.set(name, [sitePath]);
  }
  return units;
}
