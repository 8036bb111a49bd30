/**
 * The folded form of text: what stays the same however a word is typed.
 *
 * Sources of the rules: Unicode NFKC (UAX #15) for presentation forms and ligatures; the letter
 * pairs that Arabic and Persian keyboards exchange (ی ي, ک ك, ه ۀ ة); orthographic normalisation of
 * Arabic as in Larkey et al., 'Light stemming for Arabic information retrieval' (2007): alef and
 * hamza carriers, teh marbuta, alef maqsura, harakat and tatweel. Latin letters lose their
 * diacritics (Unicode NFD), so that Erdoğan and Erdogan meet.
 */

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ی',
  ي: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ێ: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  ؤ: 'و',
  ı: 'i',
  ə: 'e',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
};

const FOLDABLE = /[أإآٱٲٳىيېۍێئكڪةۀەہھۂۃؤıəøłđßæ]/gu;
/** Harakat, Quranic marks, hamza and madda as combining marks, superscript alef; Latin diacritics. */
const MARKS =
  /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08D3-\u08FF]/gu;
const LATIN_WITH_DIACRITIC = /[\u00C0-\u024F\u1E00-\u1EFF]/gu;
/** Tatweel, joiners and non-joiners, bidi controls, variation selectors, soft hyphen, byte order mark. */
const INVISIBLE =
  /[\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\u00AD\uFEFF\u061C\u034F]/gu;
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu;

/** Digits of all three sets as ASCII digits. */
export function foldDigits(text: string): string {
  return text.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * Folds text to the form in which spellings of one word meet: lower case, Persian yeh and keheh,
 * bare alef, ASCII digits, without harakat, tatweel, ZWNJ and other invisible characters. White
 * space and punctuation stay.
 *
 * Idempotent: `fold(fold(s)) === fold(s)`.
 */
export function fold(text: string): string {
  return foldDigits(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(INVISIBLE, '')
      .replace(LATIN_WITH_DIACRITIC, (letter) => letter.normalize('NFD'))
      .replace(MARKS, '')
      .replace(FOLDABLE, (letter) => LETTERS[letter]!),
  ).normalize('NFC');
}
