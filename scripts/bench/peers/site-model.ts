import type { Locale } from '../../../src/i18n/locale.ts';
import type { Language } from '../../../src/archive/language.ts';

/** What is linked, with its words. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** A record of a vocabulary that an article refers to. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** What another generator is handed of an article, besides its text as Markdown. */
export interface PeerArticle {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** As in `datetime`; null where unknown. */
  readonly date: string | null;
  readonly when: string;
  readonly calendars: string;
  readonly publisher: Labelled | null;
  readonly tags: readonly Labelled[];
  readonly names: readonly Labelled[];
  readonly related: readonly string[];
  readonly neighbours: readonly string[];
  readonly removed: readonly string[];
  readonly capture: {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly encoding: string;
  };
}

/** Any other page of ours: its address, its words, and the articles and links that it lists. */
export interface PeerList {
  /** Below the language's home, with a slash at the end; '' for the home. */
  readonly path: string;
  /** Below the site's home. */
  readonly address: string;
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  readonly articles: readonly string[];
  readonly links: readonly Link[];
}

/** The page around what a page says, ours to the letter, in pieces: between them stand these. */
export type FrameSlot = 'title' | 'description' | 'path' | 'head' | 'main';
export type Frame = readonly (string | { readonly slot: FrameSlot })[];

/** How much of our site the others are to make. */
export type Scope = 'equal' | 'html' | 'lean';

/** A site of ours as others are to make it again. */
export interface PeerSite {
  readonly scope: Scope;
  readonly words: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  readonly frames: Readonly<Record<Locale, Frame>>;
  readonly articles: readonly PeerArticle[];
  readonly lists: readonly PeerList[];
}
