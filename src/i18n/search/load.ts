import type { SearchStrings } from './strings.ts';

/** Loads the words of search in the language of a page; Arabic, that of the root, where it is unknown. */
export async function loadSearchStrings(language: string): Promise<SearchStrings> {
  if (language === 'fa') return (await import('./fa.ts')).searchFa;
  if (language === 'en') return (await import('./en.ts')).searchEn;
  return (await import('./ar.ts')).searchAr;
}
