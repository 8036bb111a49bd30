import { remembered } from '../../text/remembered.ts';
import type { Language } from '../language.ts';
import type { MentionPlace } from './entity-index.ts';

/** A stretch of a sentence, and whether it is a mention. */
export interface SentencePart {
  readonly text: string;
  readonly marked: boolean;
}

/** A sentence that names an entity, as written. */
export interface MentionSentence {
  /** Number of its block in the reading text, from 1. */
  readonly block: number;
  readonly parts: readonly SentencePart[];
}

type Span = Pick<MentionPlace, 'start' | 'end'>;

/** Cuts a text at the mentions in it. */
function markedParts(text: string, mentions: readonly Span[]): SentencePart[] {
  const parts: SentencePart[] = [];
  let position = 0;
  for (const { start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    // Of a name inside a name the longer is marked already.
    if (start < position) continue;
    parts.push({ text: text.slice(position, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    position = end;
  }
  parts.push({ text: text.slice(position), marked: false });
  return parts.filter((part) => part.text !== '');
}

const segmenter = remembered(
  (language: Language) => new Intl.Segmenter(language, { granularity: 'sentence' }),
);

/**
 * The sentences in which something is named, in the order of the text, each once with all mentions
 * in it marked; what the title says is left out. Sentences end where Unicode's rules say (UAX #29).
 *
 * @param blocks of the reading text, as written.
 * @param limit at most so many.
 */
export function mentionSentences(
  blocks: readonly string[],
  places: readonly MentionPlace[],
  language: Language,
  limit: number,
): MentionSentence[] {
  const sentences: MentionSentence[] = [];
  const byBlock = Map.groupBy(
    places.filter(({ block }) => block > 0),
    ({ block }) => block,
  );
  for (const [block, ofBlock] of byBlock) {
    for (const { segment, index } of segmenter(language).segment(blocks[block - 1]!)) {
      const end = index + segment.length;
      const inside = ofBlock.filter((place) => place.start >= index && place.end <= end);
      if (inside.length === 0) continue;
      if (sentences.length === limit) return sentences;
      const shifted = inside.map(({ start, end }) => ({ start: start - index, end: end - index }));
      sentences.push({ block, parts: markedParts(segment.trimEnd(), shifted) });
    }
  }
  return sentences;
}
