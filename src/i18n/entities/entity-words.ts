/** The indexes of names, each of one kind of entity or of two that belong together. */
export const ENTITY_SECTION_NAMES = [
  'people',
  'places',
  'organisations',
  'events',
  'equipment',
] as const;

export type EntitySectionName = (typeof ENTITY_SECTION_NAMES)[number];

/** The words of the pages on people, places, organisations, events, and of the timeline. */
export interface EntityWords {
  readonly hub: { readonly title: string; readonly intro: string; readonly onHome: string };
  readonly kind: Readonly<
    Record<'person' | 'place' | 'organisation' | 'event' | 'agreement' | 'equipment', string>
  >;
  readonly sections: Readonly<
    Record<EntitySectionName, { readonly title: string; readonly intro: string }>
  >;
  readonly letters: string;
  readonly filter: { readonly label: string; readonly found: string; readonly none: string };
  readonly names: string;
  readonly kindLabel: string;
  readonly date: {
    readonly on: string;
    readonly from: string;
    readonly began: string;
    readonly inForce: string;
  };
  readonly partOf: string;
  readonly parts: string;
  readonly notToConfuse: string;
  readonly sameAs: string;
  readonly spellings: { readonly heading: string; readonly note: string };
  readonly articles: string;
  readonly inHeadline: string;
  readonly moreMentions: (count: number) => string;
  readonly mentions: (count: number) => string;
  readonly notNamed: string;
  readonly recalledBy: string;
  readonly together: string;
  readonly inTime: {
    readonly heading: string;
    readonly table: string;
    readonly period: string;
    readonly mentions: string;
    readonly articles: string;
  };
  readonly map: { readonly label: (name: string) => string; readonly credit: string };
  /** Heads the box of an article. */
  readonly named: string;
  readonly timeline: {
    readonly title: string;
    readonly intro: string;
    readonly event: string;
    readonly yearOnly: string;
    readonly reportedBy: string;
    readonly recalledBy: string;
    readonly published: string;
    readonly all: (articles: string) => string;
  };
}
