import { ZWNJ, type PersianSpellings, type Spelling } from './persian-spellings.ts';

/** Ends in a letter that joins to the next: elsewhere a joiner changes nothing that can be seen. */
const JOINS_ON = /[بپتثجچحخسشصضطظعغفقکگلمنهیئ]$/u;
const PLURAL = /^\u200C?ها/u;
const VERB = /^ن?می\u200C/u;

/** Words that only look like plurals, and two that are as often written without a joiner. */
const NO_PLURALS = new Set(['تنها', 'تنهایی', 'منتها', 'علیها', 'بینهایت', 'آنها', 'اینها']);
/** Words that the dictionary derives, and news means otherwise: names of towns, rare plurals. */
const OTHERWISE = new Set([
  'قائمشهر',
  'مهدیشهر',
  'فریدونکنار',
  'گلبهار',
  'درحالیکه',
  'اندیشان',
  'برندهای',
  'آمدهای',
  'گوهای',
  'تیام',
]);
/** Entries of the dictionary (Lilak 3.3) that have lost their joiner themselves. */
const MISTAKEN_ENTRIES = new Set(['میگوید', 'میگویی', 'میروند']);
/** The ending of many Arabic plurals, more often than a possessive. */
const ARABIC_PLURAL = '\u200Cات';
/** What may follow a noun that has بی (without) before it. */
const AFTER_PREFIX = new Set(['', 'ی']);
/** Of these an adjective in ه is made behind a number only: '۲۰ ساله‌ای', but 'سال‌های'. */
const MEASURES = /^(?:سال|ماه|ساعت)های$/u;
const NUMBER =
  /^(?:\p{N}+|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|بیست|سی|چهل|پنجاه|صد|چند)$/u;

/** Whether a spelling is one that news has: what a dictionary derives goes further. */
function isLikely({ prefix, suffix }: Spelling): boolean {
  return suffix !== ARABIC_PLURAL && (prefix === '' || AFTER_PREFIX.has(suffix));
}

const isPlural = ({ suffix }: Spelling) => PLURAL.test(suffix);

function isSeparatePlural(spelling: Spelling): boolean {
  const { text, suffix } = spelling;
  return (
    isPlural(spelling) && suffix.startsWith(ZWNJ) && JOINS_ON.test(text.slice(0, -suffix.length))
  );
}

/** Whether all joiners of one spelling of a word are in the other too. */
function isWithin(inner: string, outer: string): boolean {
  let at = 0;
  for (const character of outer) if (character === inner[at]) at++;
  return at === inner.length;
}

/**
 * The one spelling that a word can have had before its joiners were lost, or null where it may be
 * right as it stands, is not known, or may be one of several.
 *
 * @param word in Persian letters, without joiners.
 * @param before the word before it; '' where there is none.
 */
export function chooseSpelling(
  word: string,
  before: string,
  spellings: PersianSpellings,
): string | null {
  if (OTHERWISE.has(word)) return null;
  const all = spellings.of(word).filter(isLikely);
  const unprefixed = all.filter(({ prefix }) => prefix === '');
  const found = unprefixed.length > 0 ? unprefixed : all;
  const verb = found.find(({ text, suffix }) => suffix === '' && VERB.test(text));
  const isEntry = found.some(({ text, suffix }) => suffix === '' && text === word);
  if (verb && (!isEntry || MISTAKEN_ENTRIES.has(word))) return verb.text;
  const separate = NO_PLURALS.has(word) ? undefined : found.find(isSeparatePlural);
  if (separate && MEASURES.test(word) && !NUMBER.test(before)) return separate.text;
  // Older books join the plural to its noun; in news it is a joiner that is missing.
  const texts = found
    .filter((spelling) => !separate || (spelling.text !== word && !isFusedPlural(spelling)))
    .map(({ text }) => text);
  const fewest = texts.find((text) => texts.every((other) => isWithin(text, other)));
  return fewest === undefined || fewest === word ? null : fewest;
}

function isFusedPlural(spelling: Spelling): boolean {
  return isPlural(spelling) && !spelling.suffix.startsWith(ZWNJ);
}
