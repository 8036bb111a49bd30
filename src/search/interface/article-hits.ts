import type { Locale } from '../../i18n/locale.ts';
import { localePath } from '../../i18n/paths.ts';
import { loadSearchStrings } from '../../i18n/search/load.ts';
import { readArticleHash } from './article-hash.ts';
import { hitsBar } from './hits-bar.ts';
import { markedRanges } from './marked-ranges.ts';
import { hasModuleWorkers, SearchClient } from './search-client.ts';
import { isSingleKey } from './single-keys.ts';
import { writeState } from './url-state.ts';

/**
 * Marks the words of the search that the article was opened from, and lets the reader step through
 * them. The text of the page is not touched. The engine is asked for the marks, with the same words
 * as on the page of results, so that both mark the same; its files are in the browser's cache.
 */
export async function showHits(): Promise<void> {
  const opened = readArticleHash(location.hash);
  const title = document.querySelector('h1');
  const body = document.querySelector('[data-article-body]');
  const id = /\/articles\/([^/]+)\/$/u.exec(location.pathname)?.[1];
  if (!opened || !title || !body || !id || !hasModuleWorkers()) return;
  const { request, key } = opened;
  const locale = document.documentElement.lang as Locale;
  const client = new SearchClient();
  // Without the index there are no marks; the article reads as ever.
  const marks = await client.ask({ kind: 'marks', request, id, key }).catch(() => null);
  client.close();
  if (!marks) return;

  const ranges = markedRanges(title, body, marks);
  const { hits: strings } = await loadSearchStrings(locale);
  const current = new Highlight();
  current.priority = 1;
  CSS.highlights.set('search-hit', new Highlight(...ranges));
  CSS.highlights.set('search-current', current);
  let at = 0;

  const show = () => {
    const range = ranges[at];
    bar.showPosition(at + 1);
    current.clear();
    if (!range) return;
    current.add(range);
    const { top } = range.getBoundingClientRect();
    // Smooth or not is for the style sheet to say, which heeds the reader's wish for less motion.
    scrollBy({ top: top - innerHeight / 3 });
  };
  const step = (by: 1 | -1) => {
    at = (at + by + ranges.length) % ranges.length;
    show();
  };
  const clear = () => {
    CSS.highlights.clear();
    bar.element.remove();
    removeEventListener('keydown', onKey);
    history.replaceState(history.state, '', location.pathname + location.search);
  };
  const onKey = (event: KeyboardEvent) => {
    const modal = document.querySelector('dialog[open]');
    if (event.key === 'Escape' && !event.defaultPrevented && !modal) clear();
    else if (ranges.length === 0 || !isSingleKey(event)) return;
    else if (event.code === 'KeyN') step(1);
    else if (event.code === 'KeyP') step(-1);
  };
  const results = `${localePath(opened.locale ?? locale, 'search/')}?${writeState(request)}`;
  const bar = hitsBar(strings, locale, ranges.length, results, { step, clear });
  document.body.append(bar.element);
  addEventListener('keydown', onKey);
  show();
}
