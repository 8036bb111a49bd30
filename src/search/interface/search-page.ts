import { counted } from '../../i18n/numbers.ts';
import type { SearchRequest } from '../answer.ts';
import { FilterControls } from './filter-controls.ts';
import type { ShownAnswer, ShownResult } from './messages.ts';
import { notices } from './notices.ts';
import { PAGE_SIZE } from './page-size.ts';
import type { PageWords } from './page-words.ts';
import { resultItem } from './result-item.ts';
import { walkResults } from './result-keys.ts';
import { hasModuleWorkers, SearchClient } from './search-client.ts';
import { followHistory, remember, rememberShown, searchOfAddress } from './search-history.ts';
import { asksSomething } from './url-state.ts';

/** A pause in typing after which a search begins, in ms: shorter ones load results that nobody reads. */
const PAUSE = 250;

function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** So many words looked up in a volume each are some 250 kB: with something found, the rest waits to be asked for. */
const MUCH = 8;

/** Whether there is no more to ask for: a page of results, all that there are, or what can be had for little. */
function isEnough(answer: ShownAnswer, { query, whole }: SearchRequest, parts: number): boolean {
  const { searched, total, partialTotal } = answer;
  const { articles, of, complete } = searched;
  if (articles === of || whole) return articles === of;
  const words = query.trim().split(/\s+/u).length;
  const atLeast = complete || parts * words >= MUCH ? 1 : PAGE_SIZE;
  return total >= atLeast || (complete && partialTotal >= PAGE_SIZE);
}

/** Brings the search page to life. */
export function startSearchPage(): void {
  const panel = byId('search');
  if (!hasModuleWorkers()) {
    byId('search-unsupported').hidden = false;
    return;
  }
  panel.hidden = false;

  const words = JSON.parse(byId('search-words').textContent) as PageWords;
  const form = byId<HTMLFormElement>('search-form');
  const box = byId<HTMLInputElement>('search-input');
  const region = byId('search-answer');
  const list = byId('search-results');
  const partialList = byId('partial-results');
  const partial = byId('search-partial');
  const more = byId<HTMLButtonElement>('more-results');
  const count = byId('search-count');
  const failure = byId('search-failure');
  const template = byId<HTMLTemplateElement>('search-result');
  const filters = new FilterControls(form, byId('active-filters'), byId('clear-filters'), words);
  const client = new SearchClient();
  const title = document.title;
  let current: SearchRequest;
  let total = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const shownResults = () => [...list.children, ...partialList.children];

  function busy(is: boolean): void {
    for (const element of [region, list]) element.ariaBusy = String(is);
  }

  function append(results: readonly ShownResult[]): void {
    for (const result of results) {
      const target = result.missing.length === 0 ? list : partialList;
      target.append(resultItem(template, result, current, words));
    }
    partial.hidden = partialList.childElementCount === 0;
    more.hidden = shownResults().length >= total;
  }

  function show(answer: ShownAnswer): void {
    total = answer.total + answer.partialTotal;
    list.replaceChildren();
    partialList.replaceChildren();
    append(answer.results);
    const none = answer.total === 0 && answer.partialTotal > 0;
    const forms = none ? words.partialResults : words.results;
    const found = counted(words.locale, forms)(answer.total || answer.partialTotal);
    // That none has all the words is not said before it is known.
    count.textContent = none && !answer.searched.complete ? words.loading : found;
    byId('search-notices').replaceChildren(...notices(answer, current, words));
    filters.showCounts(answer.facets);
  }

  /** What the page is before anything is asked. */
  function showNothing(): void {
    list.replaceChildren();
    partialList.replaceChildren();
    byId('search-notices').replaceChildren();
    count.textContent = '';
    partial.hidden = true;
    more.hidden = true;
    filters.showCounts(null);
    busy(false);
  }

  async function loadMore(): Promise<void> {
    const request = current;
    const results = await client.ask({ kind: 'more', from: shownResults().length });
    if (request !== current) return;
    append(results);
  }

  async function run(shown = 0): Promise<void> {
    const request = current;
    document.title = request.query.trim() === '' ? title : `${request.query} – ${title}`;
    filters.showDefaults(request);
    failure.hidden = true;
    const asked = asksSomething(request);
    byId('search-help').hidden = asked;
    byId('search-summary').hidden = !asked;
    if (!asked) return showNothing();
    busy(true);
    if (count.textContent === '') count.textContent = words.loading;
    try {
      for (let parts = 1, enough = false; !enough; parts *= 2) {
        const answer = await client.ask({ kind: 'search', request, parts });
        if (request !== current || answer === null) return;
        show(answer);
        enough = isEnough(answer, request, parts);
      }
      while (shownResults().length < shown && !more.hidden) await loadMore();
    } catch {
      if (request !== current) return;
      showNothing();
      failure.hidden = false;
    }
    busy(false);
  }

  function search(how: 'typed' | 'entered' | 'chosen'): void {
    clearTimeout(typing);
    current = filters.read();
    remember(current, how);
    void run();
  }

  function restore(): void {
    clearTimeout(typing);
    const { request, shown, scroll } = searchOfAddress();
    current = request;
    filters.show(request);
    void run(shown).then(() => {
      if (current === request) scrollTo({ top: scroll, behavior: 'instant' });
    });
  }

  box.addEventListener('input', (event) => {
    clearTimeout(typing);
    if (!(event as InputEvent).isComposing) typing = setTimeout(search, PAUSE, 'typed');
  });
  box.addEventListener('compositionend', () => {
    clearTimeout(typing);
    typing = setTimeout(search, PAUSE, 'typed');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search('entered');
  });
  panel.addEventListener('change', () => search('chosen'));
  byId('clear-filters').addEventListener('click', () => {
    filters.clear();
    search('chosen');
    box.focus();
  });
  byId('search-retry').addEventListener('click', () => void run());
  more.addEventListener('click', () => {
    const before = shownResults().length;
    void loadMore().then(() => {
      rememberShown(shownResults().length);
      if (more.hidden) shownResults()[before]?.querySelector('a')?.focus();
    });
  });
  panel.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    restore();
  });
  // On a phone the filters would stand before the results.
  byId<HTMLDetailsElement>('search-filters').open = matchMedia('(width >= 62rem)').matches;
  walkResults(box, region, () => search('typed'));
  followHistory(restore);
  restore();
}
