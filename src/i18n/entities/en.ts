import { counted } from '../numbers.ts';
import type { EntityWords } from './entity-words.ts';

export const en = {
  hub: {
    title: 'Names',
    intro:
      'The people, places, organisations, events and equipment that the articles name, in both languages. A subject says what an article is about; a name says who and what stands in it.',
    onHome: 'Names in the news',
  },
  kind: {
    person: 'Person',
    place: 'Place',
    organisation: 'Organisation',
    event: 'Event',
    agreement: 'Agreement',
    equipment: 'Equipment',
  },
  sections: {
    people: { title: 'People', intro: 'The people whom the articles name.' },
    places: {
      title: 'Places',
      intro: 'The states, regions and cities that the articles name.',
    },
    organisations: {
      title: 'Organisations',
      intro: 'The ministries, armies, agencies, alliances and publishers that the articles name.',
    },
    events: {
      title: 'Events and agreements',
      intro:
        'The wars, meetings, exercises, declarations and treaties that the articles name or recall.',
    },
    equipment: { title: 'Equipment', intro: 'The aircraft and weapons that the articles name.' },
  },
  letters: 'Letters',
  filter: {
    label: 'Narrow the list, in any spelling',
    found: 'Names shown:',
    none: 'No such name.',
  },
  names: 'Name',
  kindLabel: 'Kind',
  date: { on: 'Date', from: 'Dates', began: 'Began', inForce: 'In force from' },
  partOf: 'Part of',
  parts: 'Takes in',
  notToConfuse: 'Not to be confused with',
  sameAs: 'The same on Wikidata',
  spellings: {
    heading: 'As the archive spells it',
    note: 'Each spelling leads to a search for it exactly as written.',
  },
  articles: 'Articles that name it',
  inHeadline: 'Named in the headline.',
  moreMentions: counted('en', { one: 'and # more sentence', other: 'and # more sentences' }),
  mentions: counted('en', { zero: 'no mentions', one: '# mention', other: '# mentions' }),
  notNamed: 'No article in the archive names it.',
  recalledBy: 'Articles that report or recall it without naming it',
  together: 'Names it keeps company with',
  inTime: {
    heading: 'Mentions in time',
    table: 'As a table',
    period: 'Period',
    mentions: 'Mentions',
    articles: 'Articles',
  },
  map: { label: (name) => `Map: where ${name} is`, credit: 'Map data: Natural Earth' },
  named: 'Who and what is named',
  timeline: {
    title: 'Timeline',
    intro:
      'What happened and what was written, on one axis: events with the articles that report or recall them, and the articles by the month in which they were published.',
    event: 'Event',
    yearOnly: 'Known by the year only',
    reportedBy: 'Named in',
    recalledBy: 'Recalled, without its name, in',
    published: 'Published',
    all: (articles) => `All of this month: ${articles}`,
  },
} as const satisfies EntityWords;
