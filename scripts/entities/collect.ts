import type { ArticleWithBody } from '../../src/archive/article-files.ts';
import { bodyBlocks } from '../../src/archive/markdown.ts';
import { findMentions } from '../../src/archive/mentions/find-mentions.ts';
import { buildNameIndex } from '../../src/archive/mentions/name-index.ts';
import { unknownNames, type NameSign } from '../../src/archive/mentions/unknown-names.ts';
import { nameRecords, type NameRecord } from '../../src/archive/names.ts';
import { wordingKey } from '../../src/archive/spelling-checks.ts';
import type { EntityRecord, TagRecord } from '../../src/archive/vocabulary-files.ts';
import { words } from '../../src/text/words.ts';
import { PhraseCounter, type FrequentPhrase } from './frequent-phrases.ts';

/** A place in an article, with the words around it. */
export interface Example {
  readonly article: string;
  readonly text: string;
}

export interface Candidate {
  readonly text: string;
  /** Why it may be a name: of all its places. */
  readonly signs: NameSign[];
  count: number;
  readonly examples: Example[];
}

export interface Ambiguity {
  readonly text: string;
  readonly candidates: readonly string[];
  count: number;
  readonly examples: Example[];
}

/** A wording that several entities list, and how. */
export interface Collision {
  readonly text: string;
  readonly language: string | null;
  readonly claims: readonly { readonly id: string; readonly role: string }[];
}

/** What the vocabulary of names lacks, and what is doubtful in it. */
export interface EntityReport {
  readonly articles: number;
  /** Most frequent first. */
  readonly unknown: readonly Candidate[];
  readonly frequent: readonly FrequentPhrase[];
  /** Entities that no article names or recalls; `inside` where they stand in longer names only. */
  readonly unused: readonly { readonly id: string; readonly inside: boolean }[];
  readonly collisions: readonly Collision[];
  readonly ambiguous: readonly Ambiguity[];
}

const MOST_EXAMPLES = 3;
const EXAMPLE_LENGTH = 40;

/** The words around a place, cut at white space. */
function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - EXAMPLE_LENGTH), start);
  const after = text.slice(end, end + EXAMPLE_LENGTH);
  const from = start > EXAMPLE_LENGTH ? before.replace(/^\S*\s/u, '…') : before;
  const to = end + EXAMPLE_LENGTH < text.length ? after.replace(/\s\S*$/u, '…') : after;
  return `${from}${text.slice(start, end)}${to}`;
}

/** Wordings of the same letters that more than one entity lists; the records tell them apart, or should. */
export function collisionsOf(names: readonly NameRecord[]): Collision[] {
  const byKey = new Map<
    string,
    { text: string; language: string | null; claims: Map<string, string> }
  >();
  for (const { id, kind, wordings } of names) {
    for (const wording of kind === 'entity' ? wordings : []) {
      if (wording.role === 'except') continue;
      const key = wordingKey(wording);
      const { text, language } = wording;
      const entry = byKey.get(key) ?? { text, language, claims: new Map<string, string>() };
      if (!entry.claims.has(id)) entry.claims.set(id, wording.role);
      byKey.set(key, entry);
    }
  }
  return [...byKey.values()]
    .filter(({ claims }) => claims.size > 1)
    .map(({ text, language, claims }) => ({
      text,
      language,
      claims: [...claims].map(([id, role]) => ({ id, role })),
    }));
}

function addExample(examples: Example[], article: string, text: string): void {
  if (examples.length < MOST_EXAMPLES) examples.push({ article, text });
}

/** The texts of an article that are read together, and each headline of another article by itself. */
function textsOf({ record, body }: ArticleWithBody): string[][] {
  const title = record.title.by === 'unknown' ? '' : record.title.text;
  const blocks = bodyBlocks(body).map(({ text }) => text);
  return [[title, ...blocks], ...record.readAlso.map((headline) => [headline])];
}

/**
 * Reads every article once and collects the report.
 *
 * @param least the number of articles that a phrase must stand in.
 */
export async function collectReport(
  articles: AsyncIterable<ArticleWithBody>,
  entities: readonly EntityRecord[],
  tags: readonly TagRecord[],
  least: number,
): Promise<EntityReport> {
  const names = nameRecords(entities, tags);
  const index = buildNameIndex(names);
  const unknown = new Map<string, Candidate>();
  const ambiguous = new Map<string, Ambiguity>();
  const named = new Map<string, boolean>();
  const phrases = new PhraseCounter();
  const people = new Set(entities.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  let count = 0;
  for await (const article of articles) {
    count += 1;
    const { id, language } = article.record;
    for (const texts of textsOf(article)) {
      const found = findMentions(index, language, texts);
      for (const { name, nested } of found.mentions) {
        named.set(name.id, (named.get(name.id) ?? true) && nested);
      }
      for (const { sign, text, block, start, end } of unknownNames(texts, found, people)) {
        const key = words(text)
          .map((word) => word.text)
          .join(' ');
        const candidate = unknown.get(key) ?? { text, signs: [], count: 0, examples: [] };
        unknown.set(key, candidate);
        candidate.count += 1;
        if (!candidate.signs.includes(sign)) candidate.signs.push(sign);
        addExample(candidate.examples, id, around(texts[block]!, start, end));
      }
      for (const { block, start, end, candidates } of found.ambiguous) {
        const text = texts[block]!.slice(start, end);
        const ids = candidates.map((each) => each.id);
        const key = [text, ...ids].join(' ');
        const entry = ambiguous.get(key) ?? { text, candidates: ids, count: 0, examples: [] };
        ambiguous.set(key, entry);
        entry.count += 1;
        addExample(entry.examples, id, around(texts[block]!, start, end));
      }
      for (const [block, text] of texts.entries()) {
        const covered = found.mentions.filter((mention) => mention.block === block);
        phrases.add(id, text, covered);
      }
    }
  }
  return {
    articles: count,
    unknown: [...unknown.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
    frequent: phrases.frequent(least),
    unused: entities
      .filter(({ id, recalledBy }) => named.get(id) !== false && recalledBy.length === 0)
      .map(({ id }) => ({ id, inside: named.has(id) })),
    collisions: collisionsOf(names),
    ambiguous: [...ambiguous.values()].sort((a, b) => b.count - a.count),
  };
}
