import { diffArrays } from 'diff';
import type { Block } from '../markdown.ts';

/** A stretch of text that both have, or one of them. */
export interface DiffPiece {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A paragraph or subheading of the one, the other or both. */
export interface DiffBlock {
  readonly kind: Block['kind'];
  readonly pieces: readonly DiffPiece[];
}

/** A word with the marks and joiners in it; white space; or one sign. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200B-\u200D]*|\s+|./gsu;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** Ends of blocks as tokens: no text has a line end followed by these. */
const END = { paragraph: '\n¶', heading: '\n#' } as const satisfies Record<Block['kind'], string>;
/** Where a paragraph ends in one text and goes on in the other. */
const PILCROW = '¶';

/** Beyond so many changed words two texts are shown one after the other: the work grows with its square. */
const MOST_CHANGES = 2500;

type Change = DiffPiece['change'];

interface Token {
  readonly change: Change;
  readonly text: string;
}

function tokensOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ kind, text }) => [...(text.match(TOKEN) ?? []), END[kind]]);
}

function isEnd(token: string): boolean {
  return token === END.paragraph || token === END.heading;
}

/** The tokens of both, in order; what was removed before what was added. */
function compare(before: readonly string[], after: readonly string[]): Token[][] {
  const runs = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ];
  return runs.map(({ value, added, removed }) => {
    const change: Change = added ? 'added' : removed ? 'removed' : 'same';
    return value.map((text) => ({ change, text }));
  });
}

/** Whether a run that both have is no more than the space and signs between two changes. */
function isGap(runs: readonly Token[][], at: number): boolean {
  const run = runs[at]!;
  const changedBeside = [runs[at - 1], runs[at + 1]].every(
    (next) => next && changeOf(next) !== 'same',
  );
  return (
    changeOf(run) === 'same' &&
    changedBeside &&
    run.every(({ text }) => !isEnd(text) && !SAYS_SOMETHING.test(text))
  );
}

const changeOf = (run: readonly Token[]): Change => run[0]?.change ?? 'same';

/** Brings changes that only a space parts together: 'two words' for 'two other' reads as one change. */
function joinChanges(runs: readonly Token[][]): Token[] {
  const joined: Token[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const flush = () => {
    joined.push(...removed, ...added);
    removed = [];
    added = [];
  };
  for (const [at, run] of runs.entries()) {
    const change = changeOf(run);
    if (change === 'removed') removed.push(...run);
    else if (change === 'added') added.push(...run);
    else if (isGap(runs, at)) {
      removed.push(...run.map(({ text }): Token => ({ change: 'removed', text })));
      added.push(...run.map(({ text }): Token => ({ change: 'added', text })));
    } else {
      flush();
      joined.push(...run);
    }
  }
  flush();
  return joined;
}

/** Puts neighbouring tokens of one change together. */
function piecesOf(tokens: readonly Token[]): DiffPiece[] {
  const pieces: { change: Change; text: string }[] = [];
  for (const { change, text } of tokens) {
    const last = pieces.at(-1);
    if (last?.change === change) last.text += text;
    else pieces.push({ change, text });
  }
  return pieces;
}

/**
 * Compares two texts word by word, letter for letter (Myers' algorithm; jsdiff).
 *
 * @returns the blocks of both in order. The pieces of all blocks without 'added' are the text
 *   before, without 'removed' the text after; a paragraph that was parted or joined has a pilcrow
 *   at its end.
 */
export function diffTexts(before: readonly Block[], after: readonly Block[]): DiffBlock[] {
  const blocks: DiffBlock[] = [];
  let open: Token[] = [];
  for (const token of joinChanges(compare(tokensOf(before), tokensOf(after)))) {
    if (!isEnd(token.text)) {
      open.push(token);
      continue;
    }
    const { change } = token;
    if (change !== 'same' && open.some((other) => other.change !== change)) {
      open.push({ change, text: PILCROW });
    }
    const kind = token.text === END.heading ? 'heading' : 'paragraph';
    if (open.length > 0) blocks.push({ kind, pieces: piecesOf(open) });
    open = [];
  }
  return blocks;
}
