import type { Article, ArticleDate, RemovalCategory } from '../../src/archive/article.ts';
import type { Language } from '../../src/archive/language.ts';
import type { Line } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What becomes of a line: `open` lines are paragraphs once every step has run; a category removes it. */
export type Fate = 'open' | 'title' | 'heading' | RemovalCategory;

export interface DraftLine extends Line {
  readonly fate: Fate;
  /** Whether the capture's format says that it is a subheading. */
  readonly isHeading?: true;
}

/** A capture on its way to an article: its lines, each with its fate, and what was read off them. */
export interface Draft {
  readonly language: Language;
  readonly lines: readonly DraftLine[];
  readonly title: string | null;
  readonly date: ArticleDate;
  /** The day (`YYYY-MM-DD`) on which the page was fetched, where that is known. */
  readonly fetched?: string;
  readonly publisher: Article['publisher'];
  readonly credits: readonly string[];
  readonly keywords: readonly string[];
  readonly captions: readonly string[];
  readonly readAlso: readonly string[];
  /** What a person should look at, one line each. */
  readonly doubts: readonly string[];
}

/** A cleaning step: a pure function that decides the fate of lines, and reads fields off them. */
export type Step = (draft: Draft, vocabulary: Vocabulary) => Draft;

/** A draft in which nothing is decided yet. */
export function openDraft(language: Language, lines: readonly Line[]): Draft {
  return {
    language,
    lines: lines.map((line) => ({ ...line, fate: 'open' })),
    title: null,
    date: { basis: 'unknown' },
    publisher: null,
    credits: [],
    keywords: [],
    captions: [],
    readAlso: [],
    doubts: [],
  };
}

/** Positions of the lines that no step has decided. */
export function openLines(draft: Draft): number[] {
  return draft.lines.flatMap(({ fate }, index) => (fate === 'open' ? [index] : []));
}

/** Decides the fate of open lines; a line that is decided already keeps its fate. */
export function decide(draft: Draft, fates: ReadonlyMap<number, Fate>): Draft {
  if (fates.size === 0) return draft;
  return {
    ...draft,
    lines: draft.lines.map((line, index) => {
      const fate = fates.get(index);
      return fate && line.fate === 'open' ? { ...line, fate } : line;
    }),
  };
}
