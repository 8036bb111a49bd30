import { reachOfNames } from '../../src/archive/mentions/offsets.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import { words } from '../../src/text/words.ts';

/** A place in a text that the phrases may not touch: what is named there is known. */
export interface Covered {
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  text: string;
  articles: number;
  lastArticle: string;
  readonly words: readonly string[];
}

export interface FrequentPhrase {
  readonly text: string;
  readonly articles: number;
}

/** Words of one name hang together: of the rarer one, at least this share stands in the phrase. */
const LEAST_COHESION = 0.5;
/** Phrases seen once are forgotten when there are more than this, so that memory has a bound. */
const MOST_PHRASES = 1_000_000;

/** Counts phrases of two and three words that come again in several articles. */
export class PhraseCounter {
  readonly #phrases = new Map<string, Phrase>();
  readonly #articlesOf = new Map<string, { articles: number; lastArticle: string }>();

  /** Counts the phrases of one text of an article, but those that touch what is named already. */
  add(article: string, text: string, covered: readonly Covered[]): void {
    const ofText = words(text);
    const reach = reachOfNames(text, ofText);
    const free = ofText.map(
      (word) =>
        word.text.length > 1 &&
        !isStopWord(word.text) &&
        !/\d/u.test(word.text) &&
        !covered.some(({ start, end }) => start < word.end && word.start < end),
    );
    for (let from = 0; from < ofText.length; from++) {
      if (!free[from]) continue;
      this.#countWord(ofText[from]!.text, article);
      for (const to of [from + 2, from + 3]) {
        if (to > reach[from]! || !free[to - 1]) break;
        const phrase = ofText.slice(from, to);
        const written = text.slice(phrase[0]!.start, phrase.at(-1)!.end);
        this.#countPhrase(
          phrase.map((word) => word.text),
          written,
          article,
        );
      }
    }
    if (this.#phrases.size > MOST_PHRASES) this.#forget();
  }

  #countWord(word: string, article: string): void {
    const known = this.#articlesOf.get(word);
    if (!known) this.#articlesOf.set(word, { articles: 1, lastArticle: article });
    else if (known.lastArticle !== article) {
      known.articles += 1;
      known.lastArticle = article;
    }
  }

  #countPhrase(parts: readonly string[], text: string, article: string): void {
    const key = parts.join(' ');
    const known = this.#phrases.get(key);
    if (!known) {
      this.#phrases.set(key, { text, articles: 1, lastArticle: article, words: parts });
    } else if (known.lastArticle !== article) {
      known.articles += 1;
      known.lastArticle = article;
    }
  }

  #forget(): void {
    for (const [key, { articles }] of this.#phrases) if (articles < 2) this.#phrases.delete(key);
  }

  /** Phrases in at least so many articles whose words seldom stand apart, the commonest first. */
  frequent(least: number): FrequentPhrase[] {
    const kept = [...this.#phrases.values()].filter(({ articles, words: parts }) => {
      const rarest = Math.min(...parts.map((word) => this.#articlesOf.get(word)!.articles));
      return articles >= least && articles >= LEAST_COHESION * rarest;
    });
    // A phrase that is nearly always part of a longer one is not told beside it.
    const longer = kept.filter(({ words: parts }) => parts.length === 3);
    return kept
      .filter(
        (phrase) =>
          !longer.some(
            (long) =>
              long !== phrase &&
              ` ${long.words.join(' ')} `.includes(` ${phrase.words.join(' ')} `) &&
              long.articles >= LEAST_COHESION * phrase.articles,
          ),
      )
      .map(({ text, articles }) => ({ text, articles }))
      .sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1));
  }
}
