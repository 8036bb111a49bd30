import { AsyncLocalStorage } from 'node:async_hooks';
import type { ArchiveContent } from './archive-content.ts';
import type { Archive } from './queries.ts';

/**
 * What the bundle that renders pages and the build that runs it have in common. The bundler makes
 * its own copy of every module, so the two meet on the global object.
 */
interface BuildSeam {
  /** What the page that is being rendered has asked of the archive; none outside a build. */
  readonly reads: AsyncLocalStorage<Set<string>>;
  /** The archive itself, unwatched, once a page has asked for it. */
  archive?: Promise<Archive>;
  /** What a process of its own has read of the content, for the one that renders. */
  content?: ArchiveContent;
  /** Whether Astro only bundles: content is read, pages are rendered and searched apart from it. */
  bundlesOnly?: boolean;
}

const KEY = Symbol.for('rasad.build');
const holder = globalThis as { [KEY]?: BuildSeam };

export const buildSeam: BuildSeam = (holder[KEY] ??= { reads: new AsyncLocalStorage() });
