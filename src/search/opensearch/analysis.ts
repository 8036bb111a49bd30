import { fold } from '../../text/fold.ts';
import { ARTICLES, ENDINGS, PRONOUNS } from '../../text/stem-arabic.ts';
import { SUFFIXES } from '../../text/stem-persian.ts';
import { COMPOUNDS, PREFIX_WORDS, SPELLINGS, SUFFIX_WORDS, words } from '../../text/words.ts';
import type { NameTable } from '../names.ts';

/**
 * The analysis settings of an OpenSearch index, made from the tables that the archive's own search
 * reads text by: one definition of what folds, joins and falls off. OpenSearch's filters are regular
 * expressions where ours are code, so stems are near to ours, not the same.
 */

/** Blocks of Unicode in which some character folds to another: Latin, marks, Arabic, signs, presentation forms. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x600, 0x6ff],
  [0x8a0, 0x8ff],
  [0x1e00, 0x1eff],
  [0x200b, 0x206f],
  [0xfb50, 0xfdff],
  [0xfe00, 0xfe0f],
  [0xfe70, 0xfeff],
];

function escaped(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}]|\p{M}/gu,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}

/** Every character that folds to something else, as rules of a mapping character filter. */
export function foldingRules(): string[] {
  const rules: string[] = [];
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const folded = fold(character);
      const left = `\\u${code.toString(16).padStart(4, '0')}`;
      if (folded !== character) rules.push(`${left} => ${escaped(folded)}`);
    }
  }
  return rules;
}

/** The longest word that a stem may be of: Java's regular expressions look behind to a stated length. */
const LONGEST = 50;

type Ending = readonly [ending: string, kept: string, least: number];

/** What falls off at the end of a word, as one expression: of several that fit, the first of the table. */
function endings(table: readonly Ending[]): string {
  const alternatives = table.map(([ending, kept, least]) => {
    const stays = ending.startsWith(kept) ? kept : '';
    const before = Math.max(1, least - kept.length);
    return `(?<=^.{${before},${LONGEST}}${stays})${ending.slice(stays.length)}$`;
  });
  return alternatives.join('|');
}

/** Wordings of one name, and compounds in their spellings, as synonym rules. */
function nameRules(names: NameTable): string[] {
  return names.flatMap(({ wordings }) => {
    const meant = wordings.filter(
      ({ role, inQueries }) => inQueries && (role === 'spelling' || role === 'demonym'),
    );
    const folded = meant.map(({ text }) =>
      words(text)
        .map((word) => word.text)
        .join(' '),
    );
    const spellings = [...new Set(folded)].filter((text) => text !== '');
    return spellings.length > 1 ? [spellings.join(', ')] : [];
  });
}

function compoundRules(): string[] {
  const compounds = [...COMPOUNDS].flatMap(([first, all]) =>
    all.map((rest) => {
      const joined = [first, ...rest].join('');
      return `${[first, ...rest].join(' ')} => ${SPELLINGS.get(joined) ?? joined}`;
    }),
  );
  return [...compounds, ...[...SPELLINGS].map(([from, to]) => `${from} => ${to}`)];
}

/** Persian affixes that stand apart, joined to their word. */
function affixPattern(): string {
  return [
    `(?<=(?:^|[^\\p{L}])(?:${[...PREFIX_WORDS].join('|')})) +(?=\\p{L})`,
    `(?<=\\p{L}) +(?=(?:${[...SUFFIX_WORDS].join('|')})(?:$|[^\\p{L}]))`,
  ].join('|');
}

const CHARACTERS = ['rasad_fold', 'rasad_affixes'];
const WORDS = ['rasad_figures', 'rasad_compounds'];
const ARABIC = ['rasad_ar_article', 'rasad_ar_pronoun', 'rasad_ar_ending', 'rasad_ar_teh'];
const PERSIAN = ['rasad_fa_ending'];

function analyzer(...filter: string[]): object {
  return { type: 'custom', tokenizer: 'standard', char_filter: CHARACTERS, filter };
}

function removal(pattern: string) {
  return { type: 'pattern_replace', pattern, replacement: '' };
}

/**
 * Settings for `analysis`: `rasad` folds, `rasad_ar` and `rasad_fa` also stem; each with `_search`
 * knows the names of the archive in all their wordings, and belongs to queries.
 */
export function analysisSettings(names: NameTable) {
  return {
    char_filter: {
      rasad_fold: { type: 'mapping', mappings: foldingRules() },
      rasad_affixes: removal(affixPattern()),
    },
    filter: {
      rasad_figures: { type: 'decimal_digit' },
      rasad_compounds: { type: 'synonym', synonyms: compoundRules() },
      rasad_names: { type: 'synonym_graph', lenient: true, synonyms: nameRules(names) },
      rasad_ar_article: removal(`^(?:${ARTICLES.join('|')})(?=.{3})`),
      rasad_ar_pronoun: removal(endings(PRONOUNS.map(([text, least]) => [text, '', least]))),
      rasad_ar_ending: removal(endings(ENDINGS)),
      rasad_ar_teh: removal(endings([['ه', '', 3]])),
      rasad_fa_ending: removal(endings(SUFFIXES)),
    },
    analyzer: {
      rasad: analyzer(...WORDS),
      rasad_search: analyzer(...WORDS, 'rasad_names'),
      rasad_ar: analyzer(...WORDS, ...ARABIC),
      rasad_ar_search: analyzer(...WORDS, 'rasad_names', ...ARABIC),
      rasad_fa: analyzer(...WORDS, ...PERSIAN),
      rasad_fa_search: analyzer(...WORDS, 'rasad_names', ...PERSIAN),
    },
  };
}
