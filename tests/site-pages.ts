import { readArticles } from '../src/archive/article-files.ts';
import { contentRoot } from '../src/archive/content-folder.ts';
import { jalaliPeriods } from '../src/archive/jalali-periods.ts';
import { monthOf, yearOf } from '../src/archive/publication-date.ts';
import { readSources, readTags } from '../src/archive/vocabulary-files.ts';
import type { Article } from '../src/archive/article.ts';
import { articlePath, capturePath, localePath } from '../src/i18n/paths.ts';
import { LOCALES, type Locale } from '../src/i18n/locale.ts';

/** A page of the site, with the interface language that it must be in. */
export interface SitePage {
  readonly address: string;
  readonly locale: Locale;
  /** Address of the same page in another interface language: that of its home for a page that exists once. */
  readonly inLocale: (other: Locale) => string;
}

/** The articles of the content folder, in the order of their files. */
export async function heldArticles(): Promise<{ record: Article; body: string }[]> {
  const articles = [];
  for await (const { record, body } of readArticles(contentRoot())) articles.push({ record, body });
  return articles;
}

function first(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null).slice(0, 1);
}

/** One page of each kind that is an index, in each interface language. */
export async function indexPages(): Promise<SitePage[]> {
  const articles = (await heldArticles()).map(({ record }) => record);
  const [tags, sources] = await Promise.all([readTags(contentRoot()), readSources(contentRoot())]);
  const usedTags = new Set(articles.flatMap(({ tags }) => tags));
  const publishers = new Set(articles.map(({ publisher }) => publisher?.source ?? null));
  const paths = [
    '',
    'tags/',
    ...first(tags.map(({ id }) => (usedTags.has(id) ? id : null))).map((id) => `tags/${id}/`),
    'sources/',
    ...first(sources.map(({ id }) => (publishers.has(id) ? id : null))).map(
      (id) => `sources/${id}/`,
    ),
    'dates/',
    ...first(articles.map(({ date }) => yearOf(date))).map((year) => `dates/${year}/`),
    ...first(articles.map(({ date }) => monthOf(date))).map((m) => `dates/${m.replace('-', '/')}/`),
    ...first(articles.map(({ date }) => jalaliPeriods(date).months[0] ?? null)).flatMap((month) => [
      `dates/jalali/${month.slice(0, 4)}/`,
      `dates/jalali/${month.replace('-', '/')}/`,
    ]),
    ...(articles.some(({ date }) => date.basis === 'unknown') ? ['dates/undated/'] : []),
    'entities/',
    'people/',
    'places/',
    'organisations/',
    'events/',
    'equipment/',
    // A place has a map, an event has a date.
    'entities/karabakh/',
    'entities/karabakh-war-2020/',
    'timeline/',
    'overview/',
    'about/',
    'offline/',
    'search/',
  ];
  return LOCALES.flatMap((locale) =>
    paths.map((path) => ({
      address: localePath(locale, path),
      locale,
      inLocale: (other: Locale) => localePath(other, path),
    })),
  );
}

/** The page of each article and that of its capture; both exist once, in the article's language. */
export async function articlePages(): Promise<SitePage[]> {
  const articles = await heldArticles();
  return articles.flatMap(({ record: { id, language } }) =>
    [articlePath(id), capturePath(id)].map((address) => ({
      address,
      locale: language,
      inLocale: (other: Locale) => (other === language ? address : localePath(other, '')),
    })),
  );
}
