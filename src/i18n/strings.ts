/** Every word of the interface outside search; one value for each language satisfies it. */
export interface Strings {
  readonly site: {
    readonly name: string;
    readonly tagline: string;
    readonly description: string;
  };
  readonly skipToContent: string;
  readonly navigation: {
    readonly label: string;
    readonly home: string;
    readonly tags: string;
    readonly entities: string;
    readonly timeline: string;
    readonly sources: string;
    readonly dates: string;
    readonly about: string;
    readonly breadcrumbs: string;
  };
  readonly languageSwitch: {
    readonly label: string;
    /** In its own language, for a page that exists once: the link leads to this language's home. */
    readonly home: string;
  };
  readonly searchBox: {
    readonly label: string;
    readonly placeholder: string;
    readonly submit: string;
    readonly title: string;
    readonly withoutScript: string;
  };
  readonly footer: {
    readonly rights: string;
    readonly data: string;
    readonly names: string;
    readonly noTracking: string;
  };
  readonly home: {
    readonly heading: string;
    /** What the archive holds; the years are of the reader's calendar. */
    readonly holdings: (articles: string, first: string, last: string) => string;
    readonly more: string;
    readonly bySubject: string;
    readonly byPublisher: string;
    readonly byYear: string;
    readonly empty: string;
  };
  /** Names of the languages that articles are in. */
  readonly languageOf: Readonly<Record<'ar' | 'fa', string>>;
  readonly articles: (count: number) => string;
  readonly article: {
    readonly record: string;
    readonly credits: string;
    readonly tags: string;
    readonly captureLabel: string;
    readonly seeCapture: string;
    readonly untitled: string;
    readonly editorTitle: string;
    readonly editorTitleNote: string;
    readonly unknownTitleNote: string;
    readonly unknownPublisher: string;
    readonly paragraph: (number: string) => string;
    readonly captions: string;
    readonly photoNotHeld: string;
    readonly notes: string;
    readonly removed: string;
    readonly removedIntro: string;
    readonly nothingRemoved: string;
    readonly related: string;
    readonly readAlso: string;
    readonly readAlsoIntro: string;
    readonly notHeld: string;
    readonly older: string;
    readonly newer: string;
    readonly neighbours: string;
  };
  readonly date: {
    readonly inferred: string;
    readonly unknown: string;
    readonly whyInferred: string;
    readonly statedAs: string;
    readonly uncertain: string;
    /** 'about 2023' */
    readonly approximately: (date: string) => string;
    readonly yearUnit: (year: string) => string;
    /** Names of the calendars, as they follow a date. */
    readonly calendar: Readonly<Record<'gregory' | 'persian' | 'islamic-umalqura', string>>;
    /** Between a date in one calendar and the same in another. */
    readonly between: string;
  };
  readonly related: {
    readonly quote: (label: string) => string;
    readonly sharedEntities: (names: string) => string;
    readonly sharedTags: (names: string) => string;
    readonly time: Readonly<Record<'day' | 'week' | 'month', string>>;
    readonly text: Readonly<Record<'same' | 'earlier' | 'later' | 'similar', string>>;
  };
  /** What points to an article. */
  readonly backlinks: { readonly listedBy: string; readonly recalls: string };
  readonly removal: Readonly<
    Record<
      | 'navigation'
      | 'headline-repeat'
      | 'dateline'
      | 'keywords'
      | 'read-also'
      | 'caption'
      | 'source-line'
      | 'comment-form'
      | 'share'
      | 'prompt'
      | 'notice'
      | 'end-mark'
      | 'repeated'
      | 'page',
      string
    >
  >;
  readonly capture: {
    readonly title: (article: string) => string;
    readonly heading: string;
    readonly intro: string;
    readonly legend: string;
    readonly removedBlocks: (count: number) => string;
    readonly raw: string;
    readonly fileName: string;
    readonly size: (bytes: string) => string;
    readonly sizeLabel: string;
    readonly digest: string;
    readonly encoding: string;
    readonly misread: string;
  };
  readonly tags: { readonly intro: string };
  readonly sources: {
    readonly intro: string;
    readonly kind: Readonly<Record<'newspaper' | 'broadcaster' | 'agency' | 'site', string>>;
    readonly creditsOnly: string;
  };
  readonly dates: {
    readonly intro: string;
    /** Headings of the index by each calendar. */
    readonly calendar: Readonly<Record<'gregory' | 'persian', string>>;
    readonly undated: string;
    readonly undatedIntro: string;
    readonly yearOnly: string;
    readonly inYear: string;
  };
  readonly pager: {
    readonly label: string;
    readonly newer: string;
    readonly older: string;
    readonly position: (page: string, pages: string) => string;
  };
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string };
}
