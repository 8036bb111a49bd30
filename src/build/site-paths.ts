import type { RouteData } from 'astro';

/** One output of the site: what is asked for, and where it goes. */
export interface SitePath {
  readonly route: RouteData;
  /** Address below the site's base, as a browser asks for it. */
  readonly address: string;
  /** Path of the file below the output folder. */
  readonly file: string;
  /** Outputs of one unit are made and kept together: an article's page and its other forms. */
  readonly unit: string;
}

const ARTICLE_UNIT = /^articles\/[^/]+\//u;
/** Pages that a host serves for an error are files of their own. */
const ERROR_PAGE = /^(?:404|500)$/u;

function unitOf(file: string): string {
  return ARTICLE_UNIT.exec(file)?.[0] ?? file;
}

/** Where a path of Astro's goes: a page is a folder with an index, everything else a file. */
export function sitePathOf(pathname: string, route: RouteData): SitePath {
  const bare = pathname.replace(/^\/+|\/+$/gu, '');
  if (route.type !== 'page') {
    // Astro asks for a file whose name is a parameter with a slash behind it.
    const address = `/${bare}${pathname.endsWith('/') ? '/' : ''}`;
    return { route, address, file: bare, unit: unitOf(bare) };
  }
  if (ERROR_PAGE.test(bare)) {
    return { route, address: `/${bare}/`, file: `${bare}.html`, unit: `${bare}.html` };
  }
  const file = bare === '' ? 'index.html' : `${bare}/index.html`;
  return { route, address: bare === '' ? '/' : `/${bare}/`, file, unit: unitOf(file) };
}

/** The paths of each unit, in the order in which they come; of two for one file the first counts. */
export function unitsOf(paths: Iterable<SitePath>): Map<string, SitePath[]> {
  const units = new Map<string, SitePath[]>();
  const files = new Set<string>();
  for (const path of paths) {
    if (files.has(path.file)) continue;
    files.add(path.file);
    const unit = units.get(path.unit);
    if (unit) unit.push(path);
    else units.set(path.unit, [path]);
  }
  return units;
}
