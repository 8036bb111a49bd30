import type { Language } from '../archive/language.ts';
import { findMentions } from '../archive/mentions/find-mentions.ts';
import type { NameNode } from '../archive/mentions/name-index.ts';
import { words, type Word } from '../text/words.ts';
import type { IndexDocument } from './index-document.ts';
import { BODY, KeyIndex, SILENT, TITLE, type Weight } from './key-index.ts';
import { nameKey } from './keys.ts';
import { NumberList } from './number-list.ts';
import { countStems, emptyWordCounts, type WordCounts } from './word-counts.ts';
import { wordKeys } from './word-keys.ts';

/** The key of a name or subject, and where it stands. */
interface NameAt {
  readonly key: string;
  readonly word: number;
  readonly weight: Weight;
}

/** What is kept of an article's text until those of all the volume were read. */
interface TextRead {
  readonly language: Language;
  readonly names: readonly NameAt[];
  readonly titleWords: number;
  /** All of them, those of the title too. */
  readonly words: number;
}

/** The keys of a volume's texts. */
export interface IndexedTexts {
  readonly keys: KeyIndex;
  /** How many words each article has, by its number. */
  readonly lengths: readonly number[];
  readonly counts: WordCounts;
}

/**
 * Reads the texts of a volume, and keeps the numbers of their words. Which letters of a word are
 * clitics is seen from all the articles (word-counts.ts), so words get their keys when all were read:
 * each distinct word once, since most come again and again.
 */
export class VolumeTexts {
  readonly #names: NameNode;
  readonly #written = new Map<string, string>();
  /** The number of each distinct word. */
  readonly #numbers = new Map<string, number>();
  /** Of each word, in the order of the texts: twice its number, and one more where it is a name. */
  readonly #words = new NumberList();
  readonly #texts: TextRead[] = [];

  /** @param names what may be named in the texts. */
  constructor(names: NameNode) {
    this.#names = names;
  }

  /** Reads the title and text of the next article. */
  add({ title, blocks, language, tags }: IndexDocument): void {
    const texts = [title ?? '', ...blocks];
    /** Where the words of each text begin. */
    const begins = [this.#words.length];
    const ofTexts = texts.map(words);
    for (const [at, ofText] of ofTexts.entries()) {
      for (const word of ofText) this.#words.push(2 * this.#number(word, texts[at]!));
      begins.push(this.#words.length);
    }
    const first = begins[0]!;
    const names: NameAt[] = [];
    const tokens = this.#words.view();
    const { mentions } = findMentions(this.#names, language, texts, ofTexts);
    for (const { name, block, fromWord, toWord } of mentions) {
      const key = nameKey(name.id);
      const weight = block === 0 ? TITLE : BODY;
      const begin = begins[block]!;
      if (name.kind === 'entity' && toWord - fromWord === 1) tokens[begin + fromWord]! |= 1;
      for (let at = fromWord; at < toWord; at++) {
        // The words of a name are marked, and it counts once.
        names.push({ key, word: begin - first + at, weight: at > fromWord ? SILENT : weight });
      }
    }
    const all = this.#words.length - first;
    // Subjects stand behind the text, where they find the article and mark nothing.
    for (const [at, tag] of tags.entries()) {
      names.push({ key: nameKey(tag), word: all + at, weight: BODY });
    }
    this.#texts.push({ language, names, titleWords: begins[1]! - first, words: all });
  }

  #number(word: Word, text: string): number {
    const known = this.#numbers.get(word.text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word.text, number);
    const written = text.slice(word.start, word.end);
    if (written !== word.text) this.#written.set(word.text, written);
    return number;
  }

  #counts(): WordCounts {
    const counts = { ...emptyWordCounts(), written: this.#written };
    const byNumber = new Uint32Array(this.#numbers.size);
    for (const word of this.#words.view()) byNumber[word >>> 1]! += 1;
    for (const [word, number] of this.#numbers) counts.forms.set(word, byNumber[number]!);
    countStems(counts);
    return counts;
  }

  /** Gives every word of the texts its keys. */
  index(): IndexedTexts {
    const counts = this.#counts();
    const keys = new KeyIndex();
    const distinct = [...this.#numbers.keys()];
    const known: Record<Language, (readonly number[])[]> = { ar: [], fa: [] };
    const keysOf = (word: number, language: Language) =>
      (known[language][word] ??= wordKeys(
        distinct[word >>> 1]!,
        language,
        word % 2 === 1,
        counts,
      ).map((key) => keys.number(key)));
    const tokens = this.#words.view();
    let begin = 0;
    for (const [article, text] of this.#texts.entries()) {
      for (let at = 0; at < text.words; at++) {
        const weight = at < text.titleWords ? TITLE : BODY;
        for (const key of keysOf(tokens[begin + at]!, text.language)) {
          keys.add(key, article, at, weight);
        }
      }
      for (const { key, word, weight } of text.names) {
        keys.add(keys.number(key), article, word, weight);
      }
      begin += text.words;
    }
    return { keys, lengths: this.#texts.map(({ words }) => words), counts };
  }
}
