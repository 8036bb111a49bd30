/** Words for printings of one article, and for the page that compares two. */
export interface VersionWords {
  /** Heads the list on an article's page. */
  readonly heading: string;
  /** Above an article of which its publisher has a later version. */
  readonly superseded: string;
  /** What the other one is, seen from the article that is read. */
  readonly other: {
    readonly later: string;
    readonly earlier: string;
    /** Which is older is not known: one was taken in later. */
    readonly takenInLater: string;
    readonly takenInEarlier: string;
    /** By another publisher. */
    readonly elsewhere: string;
    /** Nobody says whether it is the publisher's own or another's. */
    readonly unclear: string;
  };
  readonly compare: string;
  readonly page: {
    readonly title: (name: string) => string;
    readonly heading: string;
    readonly intro: string;
    readonly first: string;
    readonly second: string;
    /** `percent` is written with its sign. */
    readonly inCommon: (percent: string) => string;
    readonly sameAddress: string;
    readonly readAlike: string;
    readonly orderUnknown: string;
    /** Heads the comparison of the titles and texts. */
    readonly changes: string;
    readonly nothingChanged: string;
    /** Names the region that holds the two records. */
    readonly records: string;
  };
}
