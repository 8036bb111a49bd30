import { stemArabic } from '../../text/stem-arabic.ts';
import { stemPersian } from '../../text/stem-persian.ts';
import { words } from '../../text/words.ts';
import type { NameRecord } from '../names.ts';

/** How a spelling stands for its name: see the fields of the same names in the entity schema. */
export type SpellingRole = 'spelling' | 'demonym' | 'short';

/** A name that ends at a node of the index. */
export interface NameEnd {
  readonly name: NameRecord;
  readonly role: SpellingRole;
}

/** A trie over the words of all spellings: from a node, the next word leads on. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly ends: NameEnd[];
}

/** The form in which a word of a name is compared: folded, without the Arabic article. */
export function nameWord(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

/** Marks a stem in the trie, so that the stem of a subject's word never meets a word of a name. */
export function stemEdge(stem: string): string {
  return `~${stem}`;
}

function newNode(): NameNode {
  return { next: new Map(), ends: [] };
}

function child(node: NameNode, edge: string): NameNode {
  const found = node.next.get(edge);
  if (found) return found;
  const made = newNode();
  node.next.set(edge, made);
  return made;
}

function addEnd(node: NameNode, end: NameEnd): void {
  if (!node.ends.some(({ name, role }) => name === end.name && role === end.role)) {
    node.ends.push(end);
  }
}

function addSpelling(root: NameNode, spelling: string, end: NameEnd): void {
  const parts = words(spelling).map(({ text }) => text);
  if (parts.length === 0) return;
  addEnd(
    parts.reduce((node, part) => child(node, nameWord(part)), root),
    end,
  );
  if (end.name.kind !== 'tag') return;
  // The wordings of a subject are common nouns: they are met in any number and with any ending.
  for (const stem of [stemArabic, stemPersian]) {
    addEnd(
      parts.reduce((node, part) => child(node, stemEdge(stem(part))), root),
      end,
    );
  }
}

/** Builds the index that {@link findMentions} and queries look names up in; linear in the spellings. */
export function buildNameIndex(names: readonly NameRecord[]): NameNode {
  const root = newNode();
  for (const name of names) {
    for (const spelling of name.spellings) addSpelling(root, spelling, { name, role: 'spelling' });
    for (const demonym of name.demonyms) addSpelling(root, demonym, { name, role: 'demonym' });
    for (const short of name.short) addSpelling(root, short, { name, role: 'short' });
  }
  return root;
}
