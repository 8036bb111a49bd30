/*
 * All that a page carries of search: the keys that lead to it, and the loading of the rest when it
 * is wanted. It is on every page, so it stays small.
 */
import { isSingleKey } from './single-keys.ts';

/** Slash, and what the Arabic keyboard has in its place. */
const TO_THE_BOX = /^[/ظ]$/u;
const HELP = /^[?؟]$/u;

async function showShortcuts(): Promise<void> {
  (await import('./shortcuts-dialog.ts')).showShortcuts();
}

addEventListener('keydown', (event) => {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  const command = (ctrlKey || metaKey) && !altKey && !shiftKey && code === 'KeyK';
  if (command || (TO_THE_BOX.test(key) && isSingleKey(event))) {
    const box = document.querySelector<HTMLInputElement>('[data-search-input]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  } else if (HELP.test(key) && isSingleKey(event)) {
    event.preventDefault();
    void showShortcuts();
  }
});

addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-shortcuts]')) void showShortcuts();
});

if (location.hash.startsWith('#q=') && 'highlights' in CSS) {
  void import('./article-hits.ts').then(({ showHits }) => showHits());
}
