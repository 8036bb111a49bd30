import dictionary from 'dictionary-fa';
import { readPersianSpellings, type PersianSpellings } from './persian-spellings.ts';

let read: PersianSpellings | undefined;

function spellings(): PersianSpellings {
  read ??= readPersianSpellings({
    aff: new TextDecoder().decode(dictionary.aff),
    dic: new TextDecoder().decode(dictionary.dic),
  });
  return read;
}

/**
 * The spellings of Lilak 3.3 (b00f/lilak, Apache-2.0), as packaged in `dictionary-fa`. They take a
 * third of a second to read, which the first question for one pays.
 */
export const PERSIAN_DICTIONARY: PersianSpellings = { of: (word) => spellings().of(word) };
