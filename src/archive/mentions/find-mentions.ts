import { words, type Word } from '../../text/words.ts';
import type { Language } from '../language.ts';
import type { NameRecord, WordingRole } from '../names.ts';
import { choose, type Choice, type Readable } from './choose.ts';
import { contextTest } from './context.ts';
import { namesAt, type NameMatch } from './find-names.ts';
import type { NameNode } from './name-index.ts';
import { offsetsOf, reachOfNames } from './offsets.ts';

/** A place in a text where something is named. */
export interface Mention {
  readonly name: NameRecord;
  /** How the wording stands for the name. */
  readonly role: WordingRole;
  /** Index of the text among those given. */
  readonly block: number;
  /** UTF-16 offsets into that text: the name with its article, without clitics; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Indices of its words, end exclusive. */
  readonly fromWord: number;
  readonly toWord: number;
  /** Whether it stands inside the mention of a longer name of the same kind. */
  readonly nested: boolean;
}

/** A wording that several entities claim, where nothing in the article tells which is meant. */
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

interface ReadText extends Readable {
  readonly text: string;
  readonly words: readonly Word[];
}

function readText(
  root: NameNode,
  language: Language,
  text: string,
  ofText: readonly Word[],
  begins: (word: number) => boolean,
): ReadText {
  const at = namesAt(root, ofText, language);
  const matches = new Map<number, readonly NameMatch[]>();
  // Few words begin a name: only for those is it asked how far it may reach.
  let reach: readonly number[] | null = null;
  for (let from = 0; from < ofText.length; from++) {
    if (!begins(from)) continue;
    const found = at(from, ofText.length);
    if (found.length === 0) continue;
    const limit = (reach ??= reachOfNames(text, ofText))[from]!;
    matches.set(
      from,
      found.filter(({ to }) => to <= limit),
    );
  }
  const inContext = contextTest(matches.values());
  return { text, words: ofText, length: ofText.length, matches, inContext };
}

/** The entities that an article names by another wording than an abbreviation. */
function namedIn(read: readonly ReadText[]): Set<NameRecord> {
  const nobody = new Set<NameRecord>();
  const choices = read.flatMap((text) => choose(text, 'entity', nobody));
  return new Set(choices.flatMap(({ names }) => (names.length === 1 ? names : [])));
}

/**
 * Finds what is named in an article: longest match first, behind clitics and the Arabic article, in
 * the wordings that the records list for the article's language and in Latin letters. A wording
 * that needs its context counts where it has it, and one that only abbreviates a name where the
 * article has that name by another wording. What stays ambiguous is reported, never guessed.
 *
 * Entities and subjects are found independently of each other: a name is no less named for standing
 * in the wording of a subject. Linear in the words of the article.
 *
 * @param texts the article's title and blocks, as written.
 * @param wordsOf the words of each, where they are known.
 * @param begins whether a name may begin with a word of a text, where that is known: `beginsName`.
 */
export function findMentions(
  root: NameNode,
  language: Language,
  texts: readonly string[],
  wordsOf: readonly (readonly Word[])[] = texts.map(words),
  begins: (text: number, word: number) => boolean = () => true,
): Mentions {
  const read = texts.map((text, block) =>
    readText(root, language, text, wordsOf[block]!, (word) => begins(block, word)),
  );
  const named = namedIn(read);
  const mentions: Mention[] = [];
  const ambiguous: AmbiguousMention[] = [];
  for (const [block, text] of read.entries()) {
    const choices = [...choose(text, 'entity', named), ...choose(text, 'tag', named)];
    for (const choice of choices.sort(byPlace)) {
      const { match, names, role, nested } = choice;
      const place = { block, ...offsetsOf(text.text, text.words, match) };
      if (names.length > 1 && names[0]!.kind === 'entity') {
        ambiguous.push({ ...place, candidates: names });
        continue;
      }
      const inWords = { fromWord: match.from, toWord: match.to };
      for (const name of names) mentions.push({ name, role, ...place, ...inWords, nested });
    }
  }
  return { mentions, ambiguous };
}

function byPlace({ match: a }: Choice, { match: b }: Choice): number {
  return a.from - b.from || b.to - a.to;
}
