import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { describeProblems } from '../../src/archive/schema-problems.ts';
import { parseYaml } from '../../src/archive/yaml.ts';

const phrases = z.array(z.string().trim().min(1));
const byLanguage = z.strictObject({
  ar: phrases.default([]),
  fa: phrases.default([]),
  en: phrases.default([]),
});
const list = byLanguage.transform(({ ar, fa, en }) => [...ar, ...fa, ...en]).prefault({});

/** The lists of a kind; what a line must be to be of it is in phrases/README.md. */
const phraseFileSchema = z.strictObject({
  whole: list,
  beside: list,
  opening: list,
  label: list,
  sure: list,
});

export type PhraseLists = z.infer<typeof phraseFileSchema>;

/** The kinds of text that are told by their words: the names of the files of phrases. */
export const PHRASE_KINDS = [
  'navigation',
  'share',
  'comment-form',
  'read-also',
  'keywords',
  'source-line',
  'credit',
  'caption',
  'end-mark',
  'prompt',
  'notice',
] as const;

export type PhraseKind = (typeof PHRASE_KINDS)[number];

/**
 * Reads a folder of phrase files, one for each kind.
 *
 * @throws {Error} naming file, field and reason; also where a file is of no kind.
 */
export function readPhrases(folder: string): Record<PhraseKind, PhraseLists> {
  const strange = readdirSync(folder).find(
    (file) => file.endsWith('.yaml') && !PHRASE_KINDS.some((kind) => `${kind}.yaml` === file),
  );
  if (strange) throw new Error(`phrases/${strange}: no kind of text; see phrase-files.ts`);
  const read = (kind: PhraseKind): PhraseLists => {
    const text = readFileSync(path.join(folder, `${kind}.yaml`), 'utf8');
    const result = phraseFileSchema.safeParse(parseYaml(text));
    if (result.success) return result.data;
    throw new Error(`phrases/${kind}.yaml: ${describeProblems(result.error).join('; ')}`);
  };
  return Object.fromEntries(PHRASE_KINDS.map((kind) => [kind, read(kind)])) as Record<
    PhraseKind,
    PhraseLists
  >;
}

/** The phrases that ingest knows. */
export const PHRASES = readPhrases(path.join(import.meta.dirname, 'phrases'));
