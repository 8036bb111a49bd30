import type { Language } from '../../src/archive/language.ts';
import { fold } from '../../src/text/fold.ts';
import { Refusal } from './refusal.ts';

/** Function words that one language has and the other has not, compared folded. */
const PERSIAN_WORDS = wordSet(
  'که از این است را با برای آن می شود های بر تا نیز کرد شد بود اند هم خود به در شده کرده دارد یک ها ای اما چه اگر یا پس',
);
const ARABIC_WORDS = wordSet(
  'في من على إلى عن التي الذي هذا هذه مع بين كان كانت قال قالت لا ما هو هي بعد قبل أو ثم لم لن قد كما حيث ذلك عند بعض كل غير أن إن',
);
/** Letters of Persian words that no Arabic keyboard and no Arabic word has. */
const PERSIAN_LETTERS = /[پچژگ]/u;
const ARABIC_SCRIPT = /\p{Script=Arabic}/gu;
const LETTERS = /\p{L}/gu;

/** Letters that Urdu, and Sorani Kurdish, write and Arabic and Persian do not. */
const OTHER_LANGUAGES = [
  { name: 'Urdu', letters: /[ٹڈڑےںہھ]/gu },
  { name: 'Sorani Kurdish', letters: /[ڕڵۆێە]/gu },
] as const;
const OTHER_LANGUAGE_SHARE = 0.02;

const LEAST_ARABIC_SHARE = 0.3;
/** How UTF-8 Arabic looks after it was read as Windows-1252. */
const TWICE_ENCODED = /[ØÙÚÛ]/gu;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(fold));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How many words of a text are function words of Arabic or Persian, and how many words it has. */
export function countFunctionWords(text: string): { known: number; all: number } {
  const words = fold(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const known = words.filter((word) => PERSIAN_WORDS.has(word) || ARABIC_WORDS.has(word)).length;
  return { known, all: words.length };
}

/**
 * Tells Arabic from Persian, by function words first, since letters depend on the keyboard (ی/ي,
 * ک/ك) and function words do not; then by the letters پ چ ژ گ and the Arabic article.
 *
 * @throws {Refusal} where the text has too little Arabic script, or is plainly in another language
 *   that writes it.
 */
export function detectLanguage(text: string): Language {
  const letters = count(text, LETTERS);
  const arabic = count(text, ARABIC_SCRIPT);
  if (letters === 0) throw new Refusal('no letters in it: not an article');
  if (arabic / letters < LEAST_ARABIC_SHARE) {
    if (count(text, TWICE_ENCODED) / letters > LEAST_ARABIC_SHARE) {
      throw new Refusal(
        'no Arabic script: looks like UTF-8 that was read as Windows-1252 and saved again; mend the encoding first',
      );
    }
    throw new Refusal(
      arabic === 0
        ? 'no Arabic script: the archive holds Arabic and Persian'
        : `hardly any Arabic script (${arabic} of ${letters} letters): the archive holds Arabic and Persian`,
    );
  }
  for (const { name, letters: own } of OTHER_LANGUAGES) {
    if (count(text, own) / arabic > OTHER_LANGUAGE_SHARE) {
      throw new Refusal(`looks like ${name}: the archive holds Arabic and Persian only`);
    }
  }
  let persianScore = 0;
  let arabicScore = 0;
  for (const word of fold(text).split(/[^\p{L}]+/u)) {
    if (PERSIAN_WORDS.has(word)) persianScore += 2;
    if (ARABIC_WORDS.has(word)) arabicScore += 2;
    if (PERSIAN_LETTERS.test(word)) persianScore += 1;
    if (/^[وفبک]?ال\p{L}{3}/u.test(word) || /^لل\p{L}{3}/u.test(word)) arabicScore += 1;
  }
  // Without a single telling word, the keyboard's own letters are the only evidence.
  if (persianScore === arabicScore) {
    return count(text, /[یکۀپچژگ]/gu) > count(text, /[يكةى]/gu) ? 'fa' : 'ar';
  }
  return persianScore > arabicScore ? 'fa' : 'ar';
}
