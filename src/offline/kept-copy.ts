import { LOCALES, ROOT_LOCALE } from '../i18n/locale.ts';
import { NOTICE_WORDS } from '../i18n/offline/notice.ts';
import { localePath } from '../i18n/paths.ts';
import { addStyles } from '../search/interface/added-styles.ts';
import { make } from '../search/interface/text-nodes.ts';
import { keptAddresses, SCOPE } from './kept-pages.ts';
import styles from './kept-copy.css?inline';

const ARTICLE = /\/articles\/[^/]+\/$/u;

/** Marks the links of the page: which articles are kept, and what does not open without a connection. */
function markLinks(kept: ReadonlySet<string>, words: (typeof NOTICE_WORDS)['ar']): void {
  for (const link of document.links) {
    const { origin, pathname } = link;
    const address = origin + pathname;
    if (!address.startsWith(SCOPE) || address === location.origin + location.pathname) continue;
    if (!kept.has(address)) {
      link.dataset['away'] = '';
      link.title ||= words.away;
    } else if (ARTICLE.test(pathname) && link.closest('main')) link.dataset['kept'] = words.kept;
  }
}

/** Says above the page that it is shown without a connection, and marks what else opens. */
export async function showKeptCopy(): Promise<void> {
  const locale = LOCALES.find((known) => known === document.documentElement.lang) ?? ROOT_LOCALE;
  const words = NOTICE_WORDS[locale];
  const offline = localePath(locale, 'offline/');
  addStyles(styles);
  const link = make('a', words.more);
  link.href = offline;
  const notice = make('p', words.notice, ' ', link);
  notice.className = 'kept-copy';
  notice.setAttribute('role', 'status');
  document.querySelector('body > header')?.prepend(notice);
  const kept = await keptAddresses('read', 'kept');
  for (const path of LOCALES.flatMap((each) => [
    localePath(each, 'offline/'),
    localePath(each, 'search/'),
  ])) {
    kept.add(new URL(path, SCOPE).href);
  }
  markLinks(kept, words);
}
