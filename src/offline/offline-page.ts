/* The page on reading without a network: what is kept, keeping all of it, and removing it. */
import { make } from '../search/interface/text-nodes.ts';
import { cachesOf } from './edition.ts';
import {
  editionFiles,
  keepArchive,
  keptEdition,
  removeKept,
  type Failure,
} from './keep-archive.ts';
import { readArticles } from './kept-articles.ts';
import { SCOPE } from './kept-pages.ts';

type Action = 'keep' | 'stop' | 'remove' | 'forget';

const panel = document.querySelector<HTMLElement>('#offline')!;
const part = <E extends HTMLElement>(selector: string) => panel.querySelector<E>(selector)!;
const button = (action: Action) => part<HTMLButtonElement>(`[data-do="${action}"]`);
const about = part('#offline-about');
const message = part('#offline-message');
const progress = part('#offline-progress');
const megabytes = new Intl.NumberFormat(panel.dataset['digits'], {
  style: 'unit',
  unit: 'megabyte',
  // 'MB' is a word in English alone.
  unitDisplay: document.documentElement.lang === 'en' ? 'short' : 'long',
  maximumFractionDigits: 1,
});
const size = (bytes: number) => megabytes.format(bytes / 1e6);

let keeping: AbortController | null = null;

/** Puts values into the places of a wording: `{size}`. */
function filled(pattern = '', values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}

async function showWhole(): Promise<void> {
  const [kept, list, begun] = await Promise.all([
    keptEdition(),
    editionFiles(),
    cachesOf('kept', SCOPE),
  ]);
  const offer = list?.files && { size: size(list.bytes), transfer: size(list.transfer) };
  const { dataset } = about;
  if (kept) about.textContent = dataset['kept'] ?? '';
  else if (offer) about.textContent = filled(dataset['offer'], offer);
  else if (list) about.textContent = dataset['tooLarge'] ?? '';
  // Without a connection there is nothing to say of it, unless it has just been removed.
  part('#offline-archive').hidden = !kept && !list && message.textContent === '';
  button('keep').hidden = !!kept || !offer || keeping !== null;
  button('stop').hidden = keeping === null;
  button('remove').hidden = begun.length === 0 || keeping !== null;
  progress.hidden = keeping === null;
}

async function showRead(): Promise<void> {
  const articles = await readArticles();
  const list = part('#offline-articles');
  list.replaceChildren(
    ...articles.map(({ address, title, language, direction }) => {
      const link = make('a', title);
      link.href = address;
      const item = make('li', link);
      item.lang = language;
      item.dir = direction;
      return item;
    }),
  );
  list.hidden = articles.length === 0;
  part('#offline-none').hidden = articles.length > 0;
  button('forget').hidden = articles.length === 0;
}

async function failureWords(failure: Failure, bytes: number): Promise<string> {
  const name = failure.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return filled(message.dataset[name], {
    size: size(bytes),
    free: size(Math.max(0, quota - usage)),
  });
}

async function keep(): Promise<void> {
  const list = await editionFiles();
  if (!list?.files || keeping) return;
  keeping = new AbortController();
  const bar = progress.querySelector('progress')!;
  const words = progress.querySelector('span')!;
  const show = (bytes: number) => {
    bar.value = bytes / list.bytes;
    const values = { done: size(bytes), all: size(list.bytes) };
    words.textContent = filled(words.dataset['keeping'], values);
  };
  show(0);
  message.textContent = '';
  await showWhole();
  button('stop').focus();
  const failure = await keepArchive(list, keeping.signal, show);
  keeping = null;
  message.textContent = failure ? await failureWords(failure, list.bytes) : '';
  await showWhole();
  (failure ? button('keep') : button('remove')).focus();
}

async function remove(): Promise<void> {
  await removeKept();
  message.textContent = message.dataset['removed'] ?? '';
  await showWhole();
  button('keep').focus();
}

async function forget(): Promise<void> {
  for (const name of await cachesOf('read', SCOPE)) await caches.delete(name);
  message.textContent = message.dataset['forgotten'] ?? '';
  await showRead();
}

const ACTIONS: Readonly<Record<Action, () => void>> = {
  keep: () => void keep(),
  stop: () => keeping?.abort(),
  remove: () => void remove(),
  forget: () => void forget(),
};

if ('serviceWorker' in navigator && 'caches' in globalThis) {
  document.querySelector<HTMLElement>('#offline-unsupported')!.hidden = true;
  panel.hidden = false;
  // The service worker shows this page in the place of one that is not kept.
  part('#offline-not-kept').hidden = location.pathname.endsWith('/offline/');
  for (const action of Object.keys(ACTIONS) as Action[]) {
    button(action).addEventListener('click', ACTIONS[action]);
  }
  void showWhole();
  void showRead();
}
