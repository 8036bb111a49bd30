/** Words of the page that shows the archive as a whole. */
export interface OverviewWords {
  readonly title: string;
  readonly intro: string;
  readonly inTime: {
    readonly heading: Readonly<Record<'month' | 'year', string>>;
    readonly table: string;
    readonly period: string;
    readonly total: string;
    /** Articles that no month has. */
    readonly yearOnly: (count: number) => string;
  };
  readonly byPublisher: {
    readonly heading: string;
    readonly publisher: string;
    readonly others: (count: number) => string;
    /** Publishers that are named but have no page. */
    readonly unrecorded: string;
  };
  readonly bySubject: {
    readonly heading: string;
    readonly note: string;
    readonly subject: string;
    readonly others: (count: number) => string;
  };
  readonly articles: string;
  readonly together: {
    readonly heading: string;
    /** What is drawn: so many names. */
    readonly note: (names: number) => string;
    /** For those who do not see the drawing. */
    readonly label: string;
    readonly table: string;
    readonly names: readonly [first: string, second: string];
    readonly inCommon: string;
    readonly people: string;
    readonly places: string;
  };
}
