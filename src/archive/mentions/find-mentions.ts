import { fold } from '../../text/fold.ts';
import { words, type Word } from '../../text/words.ts';
import type { NameRecord } from '../names.ts';
import { findNames, type NameMatch } from './find-names.ts';
import type { NameNode } from './name-index.ts';

/** A place in a text where something is named. */
export interface Mention {
  readonly name: NameRecord;
  /** Index of the text among those given. */
  readonly block: number;
  /** UTF-16 offsets into that text: the name with its article, without clitics; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Indices of its words, end exclusive. */
  readonly fromWord: number;
  readonly toWord: number;
  /** Whether it stands inside the mention of a longer name. */
  readonly nested: boolean;
}

/** A spelling that several names claim, where nothing in the article tells which is meant. */
export interface AmbiguousMention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly NameRecord[];
}

export interface Mentions {
  /** In the order of the text; a longer name before those inside it. */
  readonly mentions: readonly Mention[];
  readonly ambiguous: readonly AmbiguousMention[];
}

interface Candidate {
  readonly block: number;
  readonly words: readonly Word[];
  readonly match: NameMatch;
  readonly nested: boolean;
}

/** Where in the written word the folded letters after the clitics begin. */
function offsetBehind(text: string, word: Word, cliticLength: number): number {
  for (let at = word.start + cliticLength; at < word.end; at++) {
    if (fold(text.slice(word.start, at)).length >= cliticLength) return at;
  }
  return word.start;
}

/** The names that a match may stand for: names in full first; short forms only of names that the article has in full. */
function candidatesOf(match: NameMatch, inFull: ReadonlySet<NameRecord>): NameRecord[] {
  const full = match.ends.filter(({ role }) => role !== 'short').map(({ name }) => name);
  if (full.length > 0) return [...new Set(full)];
  return [...new Set(match.ends.map(({ name }) => name).filter((name) => inFull.has(name)))];
}

/**
 * Finds what is named in an article: longest match first, behind clitics and the Arabic article,
 * in any spelling that the records list. A spelling that only abbreviates a name counts where the
 * article has that name in full. What stays ambiguous is reported, never guessed.
 *
 * @param texts the article's title and blocks, as written.
 */
export function findMentions(root: NameNode, texts: readonly string[]): Mentions {
  const candidates: Candidate[] = [];
  const inFull = new Set<NameRecord>();
  for (const [block, text] of texts.entries()) {
    const ofText = words(text);
    let reach = 0;
    for (const match of findNames(root, ofText, { nested: true })) {
      const nested = match.to <= reach;
      reach = Math.max(reach, match.to);
      candidates.push({ block, words: ofText, match, nested });
      for (const { name, role } of match.ends) if (role === 'spelling') inFull.add(name);
    }
  }
  const mentions: Mention[] = [];
  const ambiguous: AmbiguousMention[] = [];
  for (const { block, words: ofText, match, nested } of candidates) {
    const first = ofText[match.from]!;
    const start = match.cliticLength
      ? offsetBehind(texts[block]!, first, match.cliticLength)
      : first.start;
    const end = ofText[match.to - 1]!.end;
    const names = candidatesOf(match, inFull);
    const entities = names.filter(({ kind }) => kind === 'entity');
    if (entities.length > 1) ambiguous.push({ block, start, end, candidates: entities });
    const certain = entities.length > 1 ? names.filter(({ kind }) => kind === 'tag') : names;
    for (const name of certain) {
      mentions.push({ name, block, start, end, fromWord: match.from, toWord: match.to, nested });
    }
  }
  return { mentions, ambiguous };
}
