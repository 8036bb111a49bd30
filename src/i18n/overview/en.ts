import { counted } from '../numbers.ts';
import type { OverviewWords } from './overview-words.ts';

export const overviewEn: OverviewWords = {
  title: 'The archive at a glance',
  intro: 'The articles by time, publisher and subject, and who is named together with whom.',
  inTime: {
    heading: { month: 'Articles by month', year: 'Articles by year' },
    table: 'The numbers as a table',
    period: 'Period',
    total: 'All',
    yearOnly: counted('en', {
      zero: '',
      one: 'Of one article only the year is known; it is in no month.',
      other: 'Of # articles only the year is known; they are in no month.',
    }),
  },
  byPublisher: {
    heading: 'Articles by publisher',
    publisher: 'Publisher',
    others: counted('en', { one: 'one other publisher', other: '# other publishers' }),
    unrecorded: 'Publishers without a page in the archive',
  },
  bySubject: {
    heading: 'Articles by subject',
    note: 'An article can have several subjects.',
    subject: 'Subject',
    others: counted('en', { one: 'one other subject', other: '# other subjects' }),
  },
  articles: 'Articles',
  together: {
    heading: 'Who is named with whom',
    note: counted('en', {
      one: 'One name.',
      other:
        'The # people and places that most articles name, each with the names closest to it. A line joins two that stand in the same articles; the more articles, the thicker it is.',
    }),
    label: 'A graph of names that stand together; all that is in it is in the table below.',
    table: 'The pairs of names as a table',
    names: ['Name', 'Named with'],
    inCommon: 'Articles in common',
    people: 'People',
    places: 'Places',
  },
};
