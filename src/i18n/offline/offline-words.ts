/** Words of the page on reading without a network. `{}`, `{size}` … stand for what is put in. */
export interface OfflineWords {
  readonly title: string;
  readonly lead: string;
  /** Where the page stands in for one that is not kept. */
  readonly notKept: string;
  readonly unsupported: string;
  readonly whole: {
    readonly heading: string;
    /** With `{size}` on the device and `{transfer}` over the wire. */
    readonly offer: string;
    readonly tooLarge: string;
    readonly keep: string;
    readonly stop: string;
    /** With `{done}` and `{all}`, sizes. */
    readonly keeping: string;
    readonly kept: string;
    readonly remove: string;
    readonly removed: string;
    readonly stopped: string;
    /** With `{size}` needed and `{free}`. */
    readonly noRoom: string;
    readonly noConnection: string;
    readonly otherEdition: string;
  };
  readonly read: {
    readonly heading: string;
    readonly none: string;
    readonly forget: string;
    readonly forgotten: string;
  };
}
