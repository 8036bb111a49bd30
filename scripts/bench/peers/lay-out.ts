import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArticles } from '../../../src/archive/article-files.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { addToEleventy, layOutEleventy, writeSiteData } from './eleventy-project.ts';
import { addToHugo, layOutHugo } from './hugo-project.ts';
import { readFrame, readPeerArticle, readPeerLists } from './read-site.ts';
import type { PeerArticle, PeerList, PeerSite, Scope } from './site-model.ts';
import { PEER_WORDS } from './words.ts';

/** The folders of the projects; null for one that is not to be made. */
export interface PeerFolders {
  readonly eleventy: string;
  readonly hugo: string | null;
}

/** The lists of a lean site: by subject, publisher and date, and the front page, in one language. */
const LEAN = /^(?:$|(?:tags|sources)\/|dates\/(?!jalali))/u;

function listsFor(scope: Scope, lists: readonly PeerList[]): readonly PeerList[] {
  return scope === 'lean' ? lists.filter(({ address }) => LEAN.test(address)) : lists;
}

/**
 * Lays out the same site for the other generators.
 *
 * @param site our built one, from which pages and what they list are taken.
 * @param modules of Eleventy.
 */
export async function layOutPeers(
  content: string,
  site: string,
  scope: Scope,
  modules: string,
  { eleventy, hugo }: PeerFolders,
): Promise<void> {
  const articles: PeerArticle[] = [];
  const lists = listsFor(scope, await readPeerLists(site));
  const frame = (locale: Locale) => readFrame(site, locale);
  const frames = { ar: frame('ar'), fa: frame('fa'), en: frame('en') };
  const whole: PeerSite = { scope, words: PEER_WORDS, frames, articles, lists };
  layOutEleventy(eleventy, modules);
  if (hugo) layOutHugo(hugo, whole);
  for await (const each of readArticles(content)) {
    const article = readPeerArticle(site, each);
    const capture = await readFile(path.join(content, each.record.capture.path));
    addToEleventy(eleventy, article, each, capture);
    if (hugo) addToHugo(hugo, article, each, capture);
    articles.push(article);
  }
  writeSiteData(eleventy, whole);
}
