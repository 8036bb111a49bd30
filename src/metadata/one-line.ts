/**
 * A text as one line without control characters, for formats in which a line or a control character
 * would end the field: line breaks of every kind (U+2028, U+2029 and U+0085 too) become a space.
 * Joiners, harakat and the marks of direction stay, since they are part of the text.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
