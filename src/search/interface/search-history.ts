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
 * Puts a search into the address, as an entry of the history. What is being typed shares one entry
 * with what was typed before, until it is entered or something else is chosen.
 */
export function remember(request: SearchRequest, how: 'typed' | 'entered' | 'chosen'): void {
  const parameters = writeState(request).toString();
  const address = parameters === '' ? location.pathname : `?${parameters}`;
  const same = new URL(address, location.href).href === location.href;
  const state: Entry = { ...NEW, draft: how === 'typed' };
  const replaces = same || (entry().draft && how !== 'chosen');
  if (!replaces) history.pushState(state, '', address);
  else if (!same || how !== 'typed') history.replaceState(state, '', address);
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
