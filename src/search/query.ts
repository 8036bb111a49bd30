import { findNames } from '../archive/mentions/find-names.ts';
import type { NameNode } from '../archive/mentions/name-index.ts';
import type { NameRecord } from '../archive/names.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words, type Word } from '../text/words.ts';

/** A part of the query that an article must have, or must not have, as a whole. */
export interface QueryTerm {
  /** As the reader typed it. */
  readonly typed: string;
  readonly words: readonly string[];
  /** Quoted: these words, in this spelling, one behind the other. */
  readonly phrase: boolean;
  readonly excluded: boolean;
  /** What the words name, if they do; several where they may mean either. */
  readonly names: readonly NameRecord[];
  /** A function word, which is asked for only where nothing else is. */
  readonly optional: boolean;
  /** The reader may still be typing its last word. */
  readonly unfinished: boolean;
}

/** Longer queries are cut: nobody types them, and each word costs a search. */
const MOST_CHARACTERS = 1000;
const MOST_WORDS = 40;

const SEGMENT = /(^|\s)(-?)(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)(?=\s|$)|(\S+)/gu;

interface Segment {
  readonly text: string;
  readonly phrase: boolean;
  readonly excluded: boolean;
}

function segments(query: string): Segment[] {
  const found: Segment[] = [];
  for (const match of query.matchAll(SEGMENT)) {
    const quoted = match[3] ?? match[4] ?? match[5];
    if (quoted !== undefined) {
      found.push({ text: quoted, phrase: true, excluded: match[2] === '-' });
      continue;
    }
    const word = match[6] ?? '';
    const excluded = /^-[\p{L}\p{N}]/u.test(word);
    const last = found.at(-1);
    // Words that stand together stay together: names and compounds are made of several.
    if (!excluded && last && !last.phrase && !last.excluded) {
      found[found.length - 1] = { ...last, text: `${last.text} ${word}` };
    } else {
      found.push({ text: excluded ? word.slice(1) : word, phrase: false, excluded });
    }
  }
  return found;
}

function term(segment: Segment, ofTerm: readonly Word[], names: readonly NameRecord[]): QueryTerm {
  const typed = segment.text.slice(ofTerm[0]!.start, ofTerm.at(-1)!.end);
  const single = ofTerm.length === 1 && names.length === 0 && !segment.phrase;
  return {
    typed,
    words: ofTerm.map(({ text }) => text),
    phrase: segment.phrase && ofTerm.length > 0,
    excluded: segment.excluded,
    names,
    optional: single && isStopWord(ofTerm[0]!.text),
    unfinished: false,
  };
}

function termsOf(segment: Segment, names: NameNode | null): QueryTerm[] {
  const ofSegment = words(segment.text).slice(0, MOST_WORDS);
  if (ofSegment.length === 0) return [];
  if (segment.phrase) return [term(segment, ofSegment, [])];
  const terms: QueryTerm[] = [];
  let at = 0;
  const singles = (to: number) => {
    for (; at < to; at++) terms.push(term(segment, [ofSegment[at]!], []));
  };
  for (const match of names ? findNames(names, ofSegment) : []) {
    singles(match.from);
    const named = [...new Set(match.ends.map(({ name }) => name))];
    terms.push(term(segment, ofSegment.slice(match.from, match.to), named));
    at = match.to;
  }
  singles(ofSegment.length);
  return terms;
}

/**
 * Reads a query: words, all of which are wanted; `"quoted"` phrases; `-word` to exclude; names and
 * subjects of the archive, in any language, as units. Any text is a query: controls, lone surrogates
 * and an unfinished quote are read as if they were not there.
 *
 * @param names the archive's names; null to read the query word by word ('exact spelling').
 */
export function parseQuery(query: string, names: NameNode | null): QueryTerm[] {
  const text = query
    .toWellFormed()
    .slice(0, MOST_CHARACTERS)
    .replace(/\p{Cc}/gu, ' ');
  const terms = segments(text).flatMap((segment) => termsOf(segment, names));
  const last = terms.at(-1);
  if (last && !last.phrase && /[\p{L}\p{M}\p{N}]$/u.test(text)) {
    terms[terms.length - 1] = { ...last, unfinished: true };
  }
  const wanted = terms.filter(({ excluded }) => !excluded);
  const onlyOptional = wanted.every(({ optional }) => optional);
  return onlyOptional ? terms.map((each) => ({ ...each, optional: false })) : terms;
}
