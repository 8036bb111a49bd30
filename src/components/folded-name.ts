import { fold } from '../text/fold.ts';

/** The form in which spellings of a name meet while a list is narrowed; spaces are no part of it. */
export function foldedName(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
