import { stringsOf } from '../../i18n/interface.ts';
import type { Language } from '../../archive/language.ts';
import type { Citation, CitedDate } from './citation.ts';

/** A stretch of a reference; `language` where it is in another language than English. */
export interface ReferenceRun {
  readonly text: string;
  readonly language: Language | null;
}

/** A style that English writing refers by. */
export interface CitationStyle {
  readonly name: string;
  readonly write: (citation: Citation) => readonly ReferenceRun[];
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** MLA shortens the names of more than four letters. */
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const archive = stringsOf('en').site.name;
const english = (text: string): ReferenceRun => ({ text, language: null });

/** A sign that ends a sentence already, so that no full stop follows. */
const ENDED = /[.!?؟…]$/u;
const stop = (text: string) => (ENDED.test(text) ? '' : '.');

/**
 * The title: in square brackets where the archive's editor wrote it or nobody did, as all three
 * styles have titles that a work does not bear; the publisher's own as it stands, in quotation marks.
 */
function titleRuns({ title, titleBy, language }: Citation, quoted: boolean): ReferenceRun[] {
  if (title === null) return [english('[Untitled article].')];
  const run = { text: title, language };
  if (titleBy === 'editor') return [english('['), run, english('].')];
  return quoted
    ? [english('“'), run, english(`${stop(title)}”`)]
    : [run, english(stop(title))].filter(({ text }) => text !== '');
}

/** 'April 9'; '' where only the year is known. */
function monthAndDay({ month, day }: CitedDate): string {
  return month === null ? '' : [MONTHS[month - 1], day].filter((part) => part !== null).join(' ');
}

/** The publisher by its English name, or else as the capture has it. */
function publisherRun({ publisher, publisherInEnglish, language }: Citation): ReferenceRun | null {
  if (publisherInEnglish !== null) return english(publisherInEnglish);
  return publisher === null ? null : { text: publisher, language };
}

/** What no style has a place for, after the reference. */
function notesOf({ englishNotes }: Citation): ReferenceRun {
  return english(englishNotes.map((note) => ` ${note}`).join(''));
}

/** Chicago, author and date: a newspaper's unsigned article stands under the newspaper. */
function chicago(citation: Citation): readonly ReferenceRun[] {
  const { date, url } = citation;
  const publisher = publisherRun(citation);
  const title = titleRuns(citation, publisher !== null);
  let year = date ? `${date.year}` : 'n.d';
  if (date && !date.certain) year = date.approximate ? `[ca. ${date.year}]` : `[${date.year}?]`;
  const day = date ? monthAndDay(date) : '';
  return [
    ...(publisher ? [publisher, english(`${stop(publisher.text)} ${year}. `), ...title] : title),
    english(
      [publisher ? '' : ` ${year}.`, day && ` ${day}.`, ` ${archive}.`, url && ` ${url}.`].join(''),
    ),
    notesOf(citation),
  ];
}

/** APA: without an author the title comes first. */
function apa(citation: Citation): readonly ReferenceRun[] {
  const { date, url } = citation;
  const publisher = publisherRun(citation);
  const day = date && monthAndDay(date);
  const when = date ? `${date.certain ? '' : 'ca. '}${date.year}${day ? `, ${day}` : ''}` : 'n.d.';
  return [
    ...titleRuns(citation, false),
    english(` (${when}).`),
    ...(publisher ? [english(' '), publisher, english(stop(publisher.text))] : []),
    english(` ${archive}.${url ? ` ${url}` : ''}`),
    notesOf(citation),
  ];
}

/** The date as MLA has it; in brackets where it is not in the source. */
function mlaDate(date: CitedDate): string {
  const month = date.month === null ? null : MLA_MONTHS[date.month - 1];
  const day = [date.day, month, date.year].filter((part) => part !== null).join(' ');
  if (date.certain) return day;
  return date.approximate ? `[circa ${day}]` : `[${day}?]`;
}

/** MLA: the archive is the second container of the article. */
function mla(citation: Citation): readonly ReferenceRun[] {
  const { date, url } = citation;
  const publisher = publisherRun(citation);
  const when = date ? mlaDate(date) : '';
  return [
    ...titleRuns(citation, true),
    ...(publisher ? [english(' '), publisher, english(when ? `, ${when}.` : '.')] : []),
    english(publisher || !when ? '' : ` ${when}.`),
    english(` ${archive}${url ? `, ${url}` : ''}.`),
    notesOf(citation),
  ];
}

/**
 * The reference of an article in the styles that English writing uses most: The Chicago Manual of
 * Style, author and date (18th edition), APA (7th), MLA (9th).
 */
export const CITATION_STYLES: readonly CitationStyle[] = [
  { name: 'Chicago', write: chicago },
  { name: 'APA', write: apa },
  { name: 'MLA', write: mla },
];
