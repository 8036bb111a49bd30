/*
 * The reading settings of a page: what is chosen is kept in this browser alone, and shown at once,
 * in the other tabs too. The default is kept by keeping nothing.
 */
import type { TextSize, Theme } from '../i18n/reading/reading-words.ts';

const DEFAULTS = { theme: 'system' satisfies Theme, size: 'normal' satisfies TextSize } as const;
type Setting = keyof typeof DEFAULTS;
const SETTINGS = Object.keys(DEFAULTS) as Setting[];

const root = document.documentElement;
const form = document.querySelector<HTMLFormElement>('#reading-settings');

/** Storage can be forbidden; the choice then holds for the page. */
function stored(name: Setting): string | null {
  try {
    return localStorage.getItem(`rasad-${name}`);
  } catch {
    return root.dataset[name] ?? null;
  }
}

function keep(name: Setting, value: string): void {
  try {
    if (value === DEFAULTS[name]) localStorage.removeItem(`rasad-${name}`);
    else localStorage.setItem(`rasad-${name}`, value);
  } catch {
    // Shown all the same.
  }
}

function put(name: Setting, value: string | null): void {
  if (value === null || value === DEFAULTS[name]) delete root.dataset[name];
  else root.dataset[name] = value;
}

/** The browser's own frame takes the colour of the paper that was chosen. */
function colourFrame(): void {
  const { backgroundColor } = getComputedStyle(root);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    // As long as nothing has been chosen the tags themselves follow the system.
    if (root.dataset['theme'] === undefined && meta.media !== '') continue;
    meta.content = backgroundColor;
    meta.media = '';
  }
}

function show(): void {
  for (const name of SETTINGS) {
    const value = stored(name);
    put(name, value);
    const choice = form?.querySelector<HTMLInputElement>(
      `[name="${name}"][value="${CSS.escape(value ?? DEFAULTS[name])}"]`,
    );
    if (choice) choice.checked = true;
  }
  colourFrame();
}

form?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const name = SETTINGS.find((setting) => setting === target.name);
  if (!name) return;
  keep(name, target.value);
  put(name, target.value);
  colourFrame();
});

addEventListener('storage', show);
// A page that comes back from the browser's memory may be older than the choice.
addEventListener('pageshow', show);
