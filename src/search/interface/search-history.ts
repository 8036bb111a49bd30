import type { SearchRequest } from '../answer.ts';
import { readState, writeState } from './url-state.ts';

/** What an entry of the browser's history knows besides the address. */
interface Entry {
  /** Still being typed: what is typed next takes its place. */
  readonly draft: boolean;
  /** How many results were shown, and how far the page was scrolled. */
  readonly shown: number;
  readonly scroll: number;
}

const NEW: Entry = { draft: false, shown: 0, scroll: 0 };

function entry(): Entry {
  return { ...NEW, ...(history.state as Partial<Entry> | null) };
}

function note(changed: Partial<Entry>): void {
  history.replaceState({ ...entry(), ...changed }, '');
}

/** The search that the address states, and how much of its results the reader had seen. */
export function searchOfAddress(): { request: SearchRequest; shown: number; scroll: number } {
  const { shown, scroll } = entry();
  return { request: readState(new URLSearchParams(location.search)), shown, scroll };
}

/**
 * Puts a search into the address. A search that is committed (Enter, a filter, an order) becomes an
 * entry of the history; one that is being typed shares a single entry with what was typed before.
 */
export function remember(request: SearchRequest, draft: boolean): void {
  const parameters = writeState(request).toString();
  const address = parameters === '' ? location.pathname : `?${parameters}`;
  const same = new URL(address, location.href).href === location.href;
  const state: Entry = { ...NEW, draft };
  if (entry().draft || (same && !draft)) history.replaceState(state, '', address);
  else if (!same) history.pushState(state, '', address);
}

/** Notes how many results are shown, for whoever comes back. */
export function rememberShown(shown: number): void {
  note({ shown });
}

/** Begins to keep the history: calls back when the reader goes back or forth in it. */
export function followHistory(onMove: () => void): void {
  history.scrollRestoration = 'manual';
  // The first words typed on an empty page need no entry to come back to.
  if (location.search === '') note({ draft: true });
  addEventListener('popstate', onMove);
  addEventListener('pagehide', () => note({ scroll: scrollY }));
}
