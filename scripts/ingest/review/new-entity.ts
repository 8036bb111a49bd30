import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { ID_PATTERN } from '../../../src/archive/article.ts';
import { ENTITY_KINDS, entitySchema, type Localized } from '../../../src/archive/vocabulary.ts';
import { readEntities } from '../../../src/archive/vocabulary-files.ts';
import { formatYaml } from '../../../src/archive/yaml.ts';
import { writeWhole } from '../write-file.ts';
import { isolated, type Dialogue } from './dialogue.ts';
import { excerpt } from './evidence.ts';

/** So many names are offered of an article; `npm run entities -- report` lists those of all. */
const MOST = 8;

const LANGUAGES = { ar: 'Arabic', fa: 'Persian', en: 'Latin letters' } as const;

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at) + 1;

/** The line that holds a place. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(lineStart(text, at), end === -1 ? text.length : end);
}

/** Asks for one text in each language; null where one is left out. */
async function askLocalized(what: string, dialogue: Dialogue): Promise<Localized | null> {
  const texts: Partial<Localized> = {};
  for (const [language, name] of Object.entries(LANGUAGES)) {
    const text = await dialogue.ask(`  ${what} in ${name}:`);
    if (text === null) return null;
    texts[language as keyof Localized] = text;
  }
  return texts as Localized;
}

/**
 * Asks whether one of the names that have no record shall have one, and writes it.
 *
 * @param article what reads like a name in it and has no record, and its capture.
 * @param taken ids of the entities that there are.
 * @returns the file written, below the content folder, or null.
 */
export async function askEntity(
  root: string,
  {
    unknownNames: unknown,
    capture,
  }: { readonly unknownNames: readonly string[]; readonly capture: string },
  taken: Set<string>,
  dialogue: Dialogue,
): Promise<string | null> {
  if (unknown.length === 0) return null;
  const offered = unknown.slice(0, MOST);
  dialogue.say('  entities: names without a record');
  for (const [index, name] of offered.entries()) {
    const place = capture.indexOf(name);
    const around =
      place === -1
        ? ''
        : `: ${isolated(excerpt(lineAt(capture, place), place - lineStart(capture, place)))}`;
    dialogue.say(`    [${index + 1}] ${isolated(name)}${around}`);
  }
  const number = await dialogue.ask('  Number of one to make a record of:', (answer) =>
    offered[Number(answer) - 1] === undefined ? 'one of the numbers above, or nothing' : null,
  );
  if (number === null) return null;
  const kind = await dialogue.ask(`  Kind (${ENTITY_KINDS.join(', ')}):`, (answer) =>
    ENTITY_KINDS.some((known) => known === answer) ? null : 'one of these kinds',
  );
  const id =
    kind &&
    (await dialogue.ask('  Id (small Latin letters, digits, hyphens):', (answer) => {
      if (!ID_PATTERN.test(answer)) return 'not an id';
      return taken.has(answer) ? 'an entity has that id' : null;
    }));
  const name = id && (await askLocalized('Name', dialogue));
  const description = name && (await askLocalized('One line on it', dialogue));
  if (!kind || !id || !name || !description) {
    dialogue.say('  no record made: something was left out');
    return null;
  }
  const written = offered[Number(number) - 1]!;
  // The form in which the article has it is one to find it by.
  const known = Object.values(name).includes(written);
  const record = { name, description, ...(known ? {} : { also: alsoOf(written, name) }) };
  entitySchema.parse(record);
  const file = `entities/${kind}/${id}.yaml`;
  const place = path.join(root, file);
  if (
    await access(place).then(
      () => true,
      () => false,
    )
  )
    throw new Error(`content/${file} is there`);
  await writeWhole(place, formatYaml(record));
  try {
    await readEntities(root);
  } catch (error) {
    // It claims a spelling that another record has, for instance.
    await rm(place);
    dialogue.say(`  no record made: ${(error as Error).message.replaceAll('\n', '; ')}`);
    return null;
  }
  taken.add(id);
  return file;
}

/** The spelling under the language whose letters it has: Persian where it has letters that Arabic lacks. */
function alsoOf(spelling: string, name: Localized): Partial<Record<keyof Localized, string[]>> {
  const isPersian = /[پچژگکی]/u.test(spelling) && !name.ar.includes(spelling);
  return { [isPersian ? 'fa' : 'ar']: [spelling] };
}
