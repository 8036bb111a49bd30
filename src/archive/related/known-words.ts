import { hashText } from '../../text/hash.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { stemArabic } from '../../text/stem-arabic.ts';
import { stemPersian } from '../../text/stem-persian.ts';
import type { Word } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { beginsName } from '../mentions/find-names.ts';
import type { NameNode } from '../mentions/name-index.ts';

/** A stem of one language, and where whoever counts stems stands with it. */
export interface Stem {
  /** Language, a space, and the stem. */
  readonly name: string;
  /** Whoever numbered it last, and the number. */
  numberedBy: object | null;
  number: number;
  /** The text that it was counted in last, and how often. */
  countedIn: object | null;
  count: number;
}

/** What is asked of a folded word again and again. */
export interface KnownWord {
  /** Null for a word that says nothing. */
  readonly stem: Stem | null;
  /** See {@link hashText}. */
  readonly hash: number;
  /** Whether a name may begin with it. */
  readonly begins: boolean;
}

const STEM = { ar: stemArabic, fa: stemPersian } as const;
/** Words that are kept of each language: some hundred megabytes at the most. */
const KEPT = 500_000;

/** Knows words from one text to the next. */
export class KnownWords {
  readonly #names: NameNode;
  readonly #stems = new Map<string, Stem>();
  readonly #words = { ar: new Map<string, KnownWord>(), fa: new Map<string, KnownWord>() };

  /** @param names that words may begin. */
  constructor(names: NameNode) {
    this.#names = names;
  }

  #stem(word: string, language: Language): Stem | null {
    if (word.length < 2 || isStopWord(word)) return null;
    const name = `${language} ${STEM[language](word)}`;
    const known = this.#stems.get(name);
    if (known) return known;
    const stem: Stem = { name, numberedBy: null, number: 0, countedIn: null, count: 0 };
    this.#stems.set(name, stem);
    return stem;
  }

  /** The words of the pieces of one text. */
  read(pieces: readonly (readonly Word[])[], language: Language): KnownWord[][] {
    const known = this.#words[language];
    // Between texts: in one text a stem is one object.
    if (known.size > KEPT) {
      known.clear();
      this.#stems.clear();
    }
    return pieces.map((words) =>
      words.map(({ text }) => {
        let word = known.get(text);
        if (!word) {
          const begins = beginsName(this.#names, text, language);
          word = { stem: this.#stem(text, language), hash: hashText(text), begins };
          known.set(text, word);
        }
        return word;
      }),
    );
  }
}
