import { loadSearchStrings } from '../../i18n/search/load.ts';
import { addStyles } from './added-styles.ts';
import { SINGLE_KEYS_SWITCH } from './single-keys.ts';
import styles from './shortcuts-dialog.css?inline';
import { make } from './text-nodes.ts';

let dialog: Promise<HTMLDialogElement> | undefined;

/** Keys as they are printed; the words between them are the interface's. */
const KEYS = {
  focus: [['/'], ['Ctrl', 'K']],
  walkResults: [['↓'], ['↑']],
  openResult: [['Enter']],
  leave: [['Esc']],
  walkHits: [['N'], ['P']],
  show: [['?']],
} as const;

function keys(combinations: readonly (readonly string[])[]): HTMLElement {
  const names = combinations.map((combination) =>
    make('kbd', combination.map((key) => (key === 'Ctrl' && isApple() ? '⌘' : key)).join(' + ')),
  );
  const term = make('dt', ...names.flatMap((name) => [name, ' ']));
  term.dir = 'ltr';
  return term;
}

function isApple(): boolean {
  return /Mac|iP(?:hone|ad)/u.test(navigator.userAgent);
}

function singleKeySwitch(label: string): HTMLElement {
  const box = make('input');
  box.type = 'checkbox';
  try {
    box.checked = localStorage.getItem(SINGLE_KEYS_SWITCH) !== 'off';
    box.addEventListener('change', () =>
      localStorage.setItem(SINGLE_KEYS_SWITCH, box.checked ? 'on' : 'off'),
    );
  } catch {
    box.checked = true;
    box.disabled = true;
  }
  return make('label', box, ' ', label);
}

async function build(): Promise<HTMLDialogElement> {
  const { shortcuts } = await loadSearchStrings(document.documentElement.lang);
  addStyles(styles);
  const close = make('button', shortcuts.close);
  const form = make('form', close);
  form.method = 'dialog';
  const title = make('h2', shortcuts.title);
  title.id = 'shortcuts-title';
  const names = Object.keys(KEYS) as (keyof typeof KEYS)[];
  const list = make(
    'dl',
    ...names.map((name) => make('div', keys(KEYS[name]), make('dd', shortcuts[name]))),
  );
  const built = make('dialog', title, list, singleKeySwitch(shortcuts.singleKeys), form);
  built.className = 'shortcuts';
  built.setAttribute('aria-labelledby', title.id);
  document.body.append(built);
  return built;
}

/** Opens the list of shortcuts, in the language of the page. */
export async function showShortcuts(): Promise<void> {
  dialog ??= build();
  const built = await dialog;
  if (!built.open) built.showModal();
}
