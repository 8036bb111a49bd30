import type { ArticleEntry } from '../../archive/article-entry.ts';
import type { Archive } from '../../archive/queries.ts';
import { directionOf, type Locale } from '../../i18n/locale.ts';
import { articlePath } from '../../i18n/paths.ts';
import { stringsOf } from '../../i18n/interface.ts';
import { dateWords } from '../date-words.ts';

/** Of one day of the year: so many, the newest. */
const MOST = 4;

/** An article of a day, with all that the front page shows of it. */
export interface DayArticle {
  readonly address: string;
  readonly title: string;
  /** Of the title. */
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  /** When it was published, in the reader's calendar. */
  readonly date: string;
  /** 'inferred', 'uncertain'; '' for a stated date. */
  readonly doubt: string;
}

/** The calendar by whose days a reader of a language remembers. */
export function calendarOfDays(locale: Locale): 'gregory' | 'persian' {
  return locale === 'fa' ? 'persian' : 'gregory';
}

function dayArticle({ id, language, title, date }: ArticleEntry, locale: Locale): DayArticle {
  const words = stringsOf(locale);
  const known = dateWords(date, locale, 'day')!;
  const named = title.by !== 'unknown';
  const titleLanguage = named ? language : locale;
  return {
    address: articlePath(id),
    title: named ? title.text : words.article.untitled,
    lang: titleLanguage,
    dir: directionOf(titleLanguage),
    date: known.text,
    doubt:
      date.basis === 'inferred' ? words.date.inferred : known.uncertain ? words.date.uncertain : '',
  };
}

/**
 * What was published on each day of a month, in any year: day of the month ('09') to articles. A
 * browser knows what day it is, the build does not: this is one file a month and language.
 *
 * @param month of the reader's calendar, '04'.
 */
export function onTheDaysOf(
  month: string,
  locale: Locale,
  archive: Pick<Archive, 'byDay' | 'byJalaliDay'>,
): Readonly<Record<string, readonly DayArticle[]>> {
  const listing = calendarOfDays(locale) === 'persian' ? archive.byJalaliDay : archive.byDay;
  const days = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'));
  return Object.fromEntries(
    days.flatMap((day) => {
      const articles = listing.get(`${month}-${day}`);
      if (!articles) return [];
      return [[day, articles.slice(0, MOST).map((article) => dayArticle(article, locale))]];
    }),
  );
}
