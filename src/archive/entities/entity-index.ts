import type { ArchiveIndex } from '../archive-index.ts';
import type { ArticleEntry } from '../article-entry.ts';
import type { Language } from '../language.ts';
import { monthOf, yearOf } from '../publication-date.ts';
import { rarity } from '../related/weights.ts';
import type { EntityRecord } from '../vocabulary-files.ts';
import type { MentionTable } from './mention-table.ts';
import { entitiesWithPage } from './reachable.ts';

/** Where an article names an entity. */
export interface MentionPlace {
  /** 0 for the title, then the blocks of the reading text, from 1. */
  readonly block: number;
  /** UTF-16 offsets into it, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A mention in an article. */
export interface ArticleMention extends MentionPlace {
  readonly entity: EntityRecord;
  /** Whether it stands inside the mention of a longer name. */
  readonly nested: boolean;
}

/** A name as it is written in articles of a language. */
export interface SpellingFound {
  readonly language: Language;
  readonly text: string;
  readonly count: number;
}

/** An entity that is named in the same articles as another one. */
export interface NamedTogether {
  readonly entity: EntityRecord;
  /** In how many articles both are named. */
  readonly articles: number;
}

/** Mentions in the articles of a month, or of a year where the articles state no month. */
export interface PeriodMentions {
  /** '2021-04' or '2021'. */
  readonly period: string;
  readonly mentions: number;
  readonly articles: number;
}

/** Who and what is named where, in the whole archive. */
export interface EntityIndex {
  /** The entities that have a page, in the order of their ids. */
  readonly withPage: ReadonlyMap<string, EntityRecord>;
  /** The articles that name an entity, newest first. */
  readonly articlesNaming: (entity: string) => readonly ArticleEntry[];
  /** How often it is named. */
  readonly mentionCount: (entity: string) => number;
  /** Where an article names it, in the order of the text. */
  readonly placesIn: (entity: string, article: string) => readonly MentionPlace[];
  /** Spellings as they are written in the archive, the most frequent first. */
  readonly spellings: (entity: string) => readonly SpellingFound[];
  /** Entities most often named in the same articles, by count weighed by rarity, at most `limit`. */
  readonly namedTogether: (entity: string, limit: number) => readonly NamedTogether[];
  /** Mentions by time, oldest first; undated articles are in no period. */
  readonly inTime: (entity: string) => readonly PeriodMentions[];
  /** Every mention in an article, title included, in the order of the text. */
  readonly inArticle: (article: string) => readonly ArticleMention[];
}

/** For each entity of the table its mentions, grouped by article, newest article first. */
function mentionsByEntity(table: MentionTable, order: readonly number[]) {
  const begin = new Uint32Array(table.entityIds.length + 1);
  for (const entity of table.entity) begin[entity + 1]! += 1;
  for (let at = 1; at < begin.length; at++) begin[at]! += begin[at - 1]!;
  const next = begin.slice(0, -1);
  const mention = new Uint32Array(table.entity.length);
  const article = new Uint32Array(table.entity.length);
  for (const number of order) {
    for (let at = table.start[number]!; at < table.start[number + 1]!; at++) {
      const place = next[table.entity[at]!]!++;
      mention[place] = at;
      article[place] = number;
    }
  }
  return { begin, mention, article };
}

/** Indexes the mentions of an archive: linear in their number; lists are made when asked for. */
export function buildEntityIndex(archive: ArchiveIndex, table: MentionTable): EntityIndex {
  const { entities, byId, rank } = archive;
  const { entityIds } = table;
  const numberOfEntity = new Map(table.entityIds.map((id, number) => [id, number]));
  const numberOfArticle = new Map(table.articles.map((id, number) => [id, number]));
  const order = [...table.articles.keys()].sort(
    (a, b) => rank.get(table.articles[a]!)! - rank.get(table.articles[b]!)!,
  );
  const { begin, mention, article } = mentionsByEntity(table, order);
  const articleOf = (number: number) => byId.get(table.articles[number]!)!;
  const placeOf = (at: number): MentionPlace => ({
    block: table.block[at]!,
    start: table.from[at]!,
    end: table.to[at]!,
  });

  /** From and to of an entity's mentions; empty for one that is nowhere named. */
  const rangeOf = (entity: string): readonly [number, number] => {
    const number = numberOfEntity.get(entity);
    return number === undefined ? [0, 0] : [begin[number]!, begin[number + 1]!];
  };
  const countsByArticle = (entity: string): Map<number, number> => {
    const counts = new Map<number, number>();
    const [from, to] = rangeOf(entity);
    for (const number of article.subarray(from, to)) {
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts;
  };
  const naming = new Map<string, readonly ArticleEntry[]>();
  const articlesNaming = (entity: string): readonly ArticleEntry[] => {
    const found = naming.get(entity) ?? [...countsByArticle(entity).keys()].map(articleOf);
    naming.set(entity, found);
    return found;
  };
  const frequency = table.entityIds.map((id) => countsByArticle(id).size);

  const spellings = (entity: string): SpellingFound[] => {
    const counts = new Map<number, number>();
    for (const at of mention.subarray(...rangeOf(entity))) {
      const number = table.spelling[at]!;
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts]
      .map(([number, count]) => {
        const written = table.spellings[number]!;
        const space = written.indexOf(' ');
        const language = written.slice(0, space) as Language;
        return { language, text: written.slice(space + 1), count };
      })
      .sort(
        (a, b) =>
          b.count - a.count ||
          (a.text === b.text ? (a.language < b.language ? -1 : 1) : a.text < b.text ? -1 : 1),
      );
  };

  const weight = (number: number, count: number) =>
    count * rarity(frequency[number]!, table.articles.length);
  const namedTogether = (entity: string, limit: number): NamedTogether[] => {
    const own = numberOfEntity.get(entity);
    const counts = new Map<number, number>();
    for (const number of countsByArticle(entity).keys()) {
      const named = new Set(table.entity.subarray(table.start[number]!, table.start[number + 1]!));
      for (const other of named) if (other !== own) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return [...counts]
      .map(([number, articles]) => ({ number, articles, weight: weight(number, articles) }))
      .sort((a, b) => b.weight - a.weight || (entityIds[a.number]! < entityIds[b.number]! ? -1 : 1))
      .slice(0, limit)
      .map(({ number, articles }) => ({
        entity: entities.get(table.entityIds[number]!)!,
        articles,
      }));
  };

  const inTime = (entity: string): PeriodMentions[] => {
    const periods = new Map<string, { mentions: number; articles: number }>();
    for (const [number, count] of countsByArticle(entity)) {
      const { date } = articleOf(number);
      const period = monthOf(date) ?? yearOf(date);
      if (period === null) continue;
      const sum = periods.get(period) ?? { mentions: 0, articles: 0 };
      periods.set(period, { mentions: sum.mentions + count, articles: sum.articles + 1 });
    }
    return [...periods]
      .map(([period, { mentions, articles }]) => ({ period, mentions, articles }))
      .sort((a, b) => (a.period < b.period ? -1 : 1));
  };

  return {
    withPage: entitiesWithPage(entities, (id) => numberOfEntity.has(id)),
    articlesNaming,
    mentionCount: (entity) => {
      const [from, to] = rangeOf(entity);
      return to - from;
    },
    placesIn: (entity, id) => {
      const number = numberOfArticle.get(id);
      if (number === undefined) return [];
      const own = numberOfEntity.get(entity);
      const places: MentionPlace[] = [];
      for (let at = table.start[number]!; at < table.start[number + 1]!; at++) {
        if (table.entity[at] === own) places.push(placeOf(at));
      }
      return places;
    },
    spellings,
    namedTogether,
    inTime,
    inArticle: (id) => {
      const number = numberOfArticle.get(id);
      if (number === undefined) return [];
      const [from, to] = [table.start[number]!, table.start[number + 1]!];
      return Array.from({ length: to - from }, (_, offset) => ({
        ...placeOf(from + offset),
        entity: entities.get(table.entityIds[table.entity[from + offset]!]!)!,
        nested: table.nested[from + offset] === 1,
      }));
    },
  };
}
