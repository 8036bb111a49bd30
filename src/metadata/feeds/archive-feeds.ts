import type { ArticleEntry } from '../../archive/article-entry.ts';
import { LANGUAGES } from '../../archive/language.ts';
import type { ListKind } from '../../archive/lists.ts';
import type { Archive } from '../../archive/queries.ts';
import { stringsOf } from '../../i18n/interface.ts';
import { ROOT_LOCALE, type Locale } from '../../i18n/locale.ts';
import { localePath, sitePath } from '../../i18n/paths.ts';
import { feedOf, type Feed } from './feed.ts';

/**
 * Address of a feed.
 *
 * @param name '' for the whole archive, `ar`, `tags/nato`, `sources/fars`, `entities/baku`.
 * @param file of a format: `rss.xml`.
 */
export function feedPath(name: string, file: string): string {
  return sitePath(`feeds/${name === '' ? '' : `${name}/`}${file}`);
}

/** The names of all feeds: the archive, each language, and each subject, publisher and entity that has a page. */
export async function feedNames({ tags, sources, entityIndex }: Archive): Promise<string[]> {
  const { withPage } = await entityIndex();
  return [
    '',
    ...LANGUAGES,
    ...[...tags.keys()].map((id) => `tags/${id}`),
    ...[...sources.keys()].map((id) => `sources/${id}`),
    ...[...withPage.keys()].map((id) => `entities/${id}`),
  ];
}

/** The heading of a list, in the language of the site's root, and its newest articles. */
async function listOf(
  { tags, sources, lists, entityIndex }: Archive,
  kind: string,
  id: string,
): Promise<{ label: string; articles: readonly ArticleEntry[] }> {
  const newest = async (of: ListKind) => (await lists()).part(of, id, '').articles;
  if (kind === 'tags')
    return { label: tags.get(id)!.label[ROOT_LOCALE], articles: await newest('tag') };
  if (kind === 'sources')
    return { label: sources.get(id)!.label[ROOT_LOCALE], articles: await newest('source') };
  const { withPage } = await entityIndex();
  return { label: withPage.get(id)!.name[ROOT_LOCALE], articles: await newest('entity') };
}

/** Gives a feed by its name; a feed that is of no language has the titles of the site's root. */
export async function archiveFeed(archive: Archive, name: string, site: URL): Promise<Feed> {
  const make = (
    locale: Locale,
    label: string | null,
    path: string,
    articles: readonly ArticleEntry[],
  ) => {
    const words = stringsOf(locale).site;
    const head = {
      title: label === null ? words.name : `${words.name} – ${label}`,
      description: words.description,
      language: name === locale ? locale : null,
      home: new URL(localePath(locale, path), site).href,
    };
    return feedOf(head, articles, archive, site);
  };
  const language = LANGUAGES.find((one) => one === name);
  if (name === '') return make(ROOT_LOCALE, null, '', archive.newest);
  if (language) {
    const articles = archive.newestIn.get(language)!;
    return make(language, stringsOf(language).languageOf[language], '', articles);
  }
  const [kind, id] = name.split('/') as [string, string];
  const { label, articles } = await listOf(archive, kind, id);
  return make(ROOT_LOCALE, label, `${name}/`, articles);
}
