import { AsyncLocalStorage } from 'node:async_hooks';
import type { TextsDerived } from './derive-texts.ts';
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
  /** Changes when what is made of the content may come out otherwise; none outside a build. */
  code?: string;
  /** What another process has read of the texts, for this one. */
  texts?: () => Promise<TextsDerived>;
  /** Whether the search index is built beside the pages, in a process of its own. */
  searchApart?: boolean;
}

const KEY = Symbol.for('rasad.build');
const holder = globalThis as { [KEY]?: BuildSeam };

export const buildSeam: BuildSeam = (holder[KEY] ??= { reads: new AsyncLocalStorage() });
