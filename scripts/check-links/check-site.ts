import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../src/archive/content-folder.ts';
import { readPageLinks, type PageLinks } from './page-links.ts';

/** Something wrong with an address, and the page that it stands in. */
export interface Finding {
  /** File below the site's folder. */
  readonly page: string;
  readonly reason: string;
}

export interface SiteCheck {
  readonly pages: number;
  readonly links: number;
  readonly findings: readonly Finding[];
}

/** Where the site stands: for addresses that are written in full, or below a folder. */
export interface Place {
  /** `https://host`, or '' where the site was built without one. */
  readonly origin: string;
  /** `/`, or the folder of the host with `/` at both ends. */
  readonly base: string;
}

/** Stands in for the host while addresses are resolved. */
const HERE = 'http://site.invalid';

/** The address of a page, as links name it: `a/index.html` is `/a/`. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** The path in the site that an address leads to, with its fragment; null for another host or scheme. */
function resolve(
  address: string,
  page: string,
  { origin, base }: Place,
): { pathname: string; fragment: string } | null {
  const local =
    origin !== '' && address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  const from = HERE + base.replace(/\/$/u, '') + addressOf(page);
  if (!URL.canParse(local, from)) return { pathname: address, fragment: '' };
  const url = new URL(local, from);
  if (url.origin !== HERE) return null;
  const below = url.pathname.startsWith(base)
    ? `/${url.pathname.slice(base.length)}`
    : url.pathname;
  return { pathname: decodeURI(below), fragment: decodeURIComponent(url.hash.slice(1)) };
}

function checkAlternates(
  page: string,
  links: PageLinks,
  at: (address: string, from: string) => PageLinks | undefined,
  place: Place,
): string[] {
  const reasons: string[] = [];
  for (const [language, address] of links.alternates) {
    const other = at(address, page);
    if (language === 'x-default' || !other) continue;
    if (other.language !== language) {
      reasons.push(`hreflang ${language}: ${address} is in '${other.language}'`);
    }
    const back = other.alternates.get(links.language);
    const target = resolve(address, page, place)!.pathname;
    const file = target.endsWith('/') ? `${target.slice(1)}index.html` : target.slice(1);
    if (!back || resolve(back, file, place)?.pathname !== addressOf(page)) {
      reasons.push(`hreflang ${language}: ${address} does not name this page in return`);
    }
  }
  return reasons;
}

/**
 * Checks every address in every page of a built site: what it leads to is there, fragments
 * included; nothing is loaded from another host; the alternates of a page name it in return.
 *
 * @param progress called after each page.
 */
export async function checkSite(
  folder: string,
  place: Place,
  progress: (done: number, all: number) => void = () => {},
): Promise<SiteCheck> {
  const files = await listFiles(folder, '');
  const addresses = new Set(files.map(addressOf));
  const pages = new Map<string, PageLinks>();
  const names = files.filter((file) => file.endsWith('.html'));
  for (const file of names) {
    pages.set(file, readPageLinks(await readFile(path.join(folder, file), 'utf8')));
    progress(pages.size, names.length);
  }
  const byAddress = new Map([...pages].map(([file, links]) => [addressOf(file), links]));
  const at = (address: string, from: string) => {
    const target = resolve(address, from, place);
    return target ? byAddress.get(target.pathname) : undefined;
  };

  const findings: Finding[] = [];
  let count = 0;
  for (const [page, links] of pages) {
    const reasons: string[] = [];
    for (const { address, loaded } of links.references) {
      count++;
      const target = resolve(address, page, place);
      if (!target) {
        if (loaded && !address.startsWith('data:'))
          reasons.push(`${address}: loaded from another host`);
      } else if (!addresses.has(target.pathname)) {
        const slash = addresses.has(`${target.pathname}/`) ? ' (it needs a slash at its end)' : '';
        reasons.push(`${address}: there is no such page or file${slash}`);
      } else if (
        target.fragment !== '' &&
        !target.fragment.startsWith(':~:') &&
        byAddress.get(target.pathname)?.ids.has(target.fragment) === false
      ) {
        reasons.push(`${address}: the page has no element with the id '${target.fragment}'`);
      }
    }
    reasons.push(...checkAlternates(page, links, at, place));
    findings.push(...reasons.map((reason) => ({ page, reason })));
  }
  return { pages: pages.size, links: count, findings };
}
