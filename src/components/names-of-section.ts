import { getArchive } from '../archive/queries.ts';
import type { EntitySectionName } from '../i18n/entities/entity-words.ts';
import type { Locale } from '../i18n/locale.ts';
import { KINDS_OF_SECTION } from './entity-sections.ts';
import { namesByLetter, type LetterOfNames } from './names-by-letter.ts';
import { namesParts, type NamesPart } from './names-parts.ts';

/** The index of the names of a section in a language: its letters, and the pages that it is cut into. */
export async function namesOfSection(
  names: EntitySectionName,
  locale: Locale,
): Promise<{ letters: readonly LetterOfNames[]; parts: ReadonlyMap<string, NamesPart> }> {
  const { withPage } = await (await getArchive()).entityIndex();
  const kinds = KINDS_OF_SECTION[names];
  const letters = namesByLetter(
    [...withPage.values()].filter(({ kind }) => kinds.includes(kind)),
    locale,
  );
  return { letters, parts: namesParts(letters) };
}
