import type { ArticleEntry } from '../archive/article-entry.ts';
import { stringsOf } from '../i18n/interface.ts';
import { outputWords } from '../i18n/outputs/interface.ts';
import type { Citation } from '../metadata/citation/citation.ts';
import { dateWords } from './date-words.ts';

/** A stretch of a reference in the language of the article. */
export interface OwnRun {
  readonly text: string;
  /** What its neighbours must not turn around: a name, a date ('auto'), an address ('ltr'). */
  readonly isolate?: 'auto' | 'ltr';
}

/**
 * An article as writers of its language refer to it: title, publisher, date, archive, address, and
 * the notes. What the source does not bear is in square brackets.
 */
export function ownReference(article: ArticleEntry, citation: Citation): readonly OwnRun[] {
  const { title, titleBy, publisher, date, archive, url, language, notes } = citation;
  const day = dateWords(article.date, language, 'day')?.text ?? outputWords(language).cite.noDate;
  const [open, close] = titleBy === 'source' ? ['«', '»'] : ['[', ']'];
  return [
    { text: open },
    { text: title ?? stringsOf(language).article.untitled, isolate: 'auto' },
    { text: `${close}. ` },
    ...(publisher === null ? [] : [{ text: publisher, isolate: 'auto' as const }, { text: '، ' }]),
    { text: date === null || date.certain ? day : `[${day}]`, isolate: 'auto' },
    { text: `${date === null ? ' ' : '. '}${archive}. ` },
    ...(url === null ? [] : [{ text: url, isolate: 'ltr' as const }, { text: '. ' }]),
    { text: notes.join(' ') },
  ];
}
