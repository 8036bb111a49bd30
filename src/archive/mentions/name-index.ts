import { stemArabic } from '../../text/stem-arabic.ts';
import { stemPersian } from '../../text/stem-persian.ts';
import { spelled, words, type Word } from '../../text/words.ts';
import type { NameRecord, Wording } from '../names.ts';

/** A wording that ends at a node of the index, or words that such a wording must stand near. */
export interface NameEnd {
  readonly name: NameRecord;
  readonly wording: Wording;
  /** Whether these are the words beside the wording, and not the wording. */
  readonly near: boolean;
}

/** A trie over the words of all wordings: from a node, the next word leads on. */
export interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly ends: NameEnd[];
}

/** A folded word without the Arabic article, as the normaliser writes it: الطهران → تهران. */
export function bareWord(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? spelled(word.slice(2)) : word;
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

function addPath(root: NameNode, edges: readonly string[], end: NameEnd): void {
  const { ends } = edges.reduce(child, root);
  if (!ends.some(({ wording, near }) => wording === end.wording && near === end.near)) {
    ends.push(end);
  }
}

/**
 * The edge of a word of a name: without the article where it is one. The ال of ألمانيا, which is
 * written with a hamza, and that of a Persian word are letters of the name.
 */
function nameEdge({ text, start }: Word, spelling: string, { language }: Wording): string {
  const article = language !== 'fa' && /^[اٱ]/u.test(spelling.slice(start));
  return article ? bareWord(text) : text;
}

function addSpelling(root: NameNode, spelling: string, end: NameEnd): void {
  const parts = words(spelling);
  if (parts.length === 0) return;
  const { name, wording, near } = end;
  addPath(
    root,
    parts.map((part) => nameEdge(part, spelling, wording)),
    end,
  );
  if (name.kind !== 'tag' || near) return;
  // The wordings of a subject are common nouns: they are met in any number and with any ending.
  const edgesBy = (stem: (word: string) => string) => parts.map(({ text }) => stemEdge(stem(text)));
  if (wording.language !== 'fa') addPath(root, edgesBy(stemArabic), end);
  if (wording.language !== 'ar') addPath(root, edgesBy(stemPersian), end);
}

/** Builds the index that mentions and queries are looked up in; linear in the wordings. */
export function buildNameIndex(names: readonly NameRecord[]): NameNode {
  const root = newNode();
  for (const name of names) {
    for (const wording of name.wordings) {
      addSpelling(root, wording.text, { name, wording, near: false });
      for (const near of wording.near) addSpelling(root, near, { name, wording, near: true });
    }
  }
  return root;
}
