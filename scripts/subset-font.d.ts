declare module 'subset-font' {
  /**
   * Cuts a font down to the characters of a text.
   *
   * @see https://github.com/papandreou/subset-font
   */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly variationAxes?: Readonly<Record<string, { min: number; max: number }>>;
    },
  ): Promise<Uint8Array>;
}
