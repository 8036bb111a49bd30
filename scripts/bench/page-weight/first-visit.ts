import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser that has nothing of the site yet asks for to show a page. */
export interface FirstVisit {
  readonly requests: number;
  /** As served: gzipped, but for what is compressed already. */
  readonly bytes: number;
}

const COMPRESSED = /\.(?:woff2|png|webp|avif)$/u;
const LINKED = [
  /<link rel="stylesheet" href="([^"]+)"/gu,
  /<link rel="preload" href="([^"]+)"/gu,
  /<link rel="icon" href="([^"]+)"/gu,
  /<link rel="manifest" href="([^"]+)"/gu,
  /<script[^>]* src="([^"]+)"/gu,
  /<img[^>]* src="([^"]+)"/gu,
];
/** Modules that a module imports before it runs; what it imports later is not asked for at once. */
const IMPORTS = /(?:import|from)\s*"(\.[^"]+)"/gu;

const weights = new Map<string, number>();

function weightOf(file: string): number {
  const known = weights.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(file);
  const weight = COMPRESSED.test(file) ? bytes.length : gzipSync(bytes).length;
  weights.set(file, weight);
  return weight;
}

function modulesOf(file: string, found: Set<string>): void {
  if (found.has(file) || !existsSync(file)) return;
  found.add(file);
  if (!file.endsWith('.js')) return;
  for (const [, module] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
    modulesOf(path.resolve(path.dirname(file), module!), found);
  }
}

/**
 * Weighs a first visit to a page of a built site, as its HTML says: styles, scripts with the modules that
 * they import, the font, icon and manifest.
 */
export function firstVisit(site: string, file: string): FirstVisit {
  const page = path.join(site, file);
  const html = readFileSync(page, 'utf8');
  const files = new Set<string>();
  for (const pattern of LINKED) {
    for (const [, address] of html.matchAll(pattern)) {
      if (address!.startsWith('/')) modulesOf(path.join(site, address!), files);
    }
  }
  const bytes = [...files].reduce((sum, each) => sum + weightOf(each), gzipSync(html).length);
  return { requests: files.size + 1, bytes };
}
