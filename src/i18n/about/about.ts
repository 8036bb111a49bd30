import type { Locale } from '../locale.ts';
import type { AboutText } from './about-text.ts';
import { aboutAr } from './ar.ts';
import { aboutEn } from './en.ts';
import { aboutFa } from './fa.ts';

const TEXTS: Readonly<Record<Locale, AboutText>> = { ar: aboutAr, fa: aboutFa, en: aboutEn };

/** What the page about the archive says in a language of the interface. */
export function aboutText(locale: Locale): AboutText {
  return TEXTS[locale];
}
