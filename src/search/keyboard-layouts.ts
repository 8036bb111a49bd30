/**
 * What the keys of an English keyboard type on an Arabic and a Persian one (Arabic 101, and ISIRI
 * 9147), unshifted, in the order of {@link ENGLISH}.
 */
const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";
const ARABIC_KEYS = [...'ضصثقفغعهخحجدشسيبلاتنمكطئءؤر', 'لا', ...'ىةوزظذ'];
const PERSIAN_KEYS = [...'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./ژ'];

function fromEnglish(text: string, keys: readonly string[]): string {
  return [...text.toLowerCase()]
    .map((character) => {
      const at = ENGLISH.indexOf(character);
      return at < 0 ? character : (keys[at] ?? character);
    })
    .join('');
}

function toEnglish(text: string, keys: readonly string[]): string {
  return [...text.replaceAll('لا', keys.includes('لا') ? 'b' : 'لا')]
    .map((character) => {
      const at = keys.indexOf(character);
      return at < 0 ? character : ENGLISH[at]!;
    })
    .join('');
}

/** What the reader may have meant to type, had the keyboard been set to another layout. */
export function otherLayouts(text: string): string[] {
  const readings = /[\p{Script=Arabic}]/u.test(text)
    ? [toEnglish(text, ARABIC_KEYS), toEnglish(text, PERSIAN_KEYS)]
    : [fromEnglish(text, ARABIC_KEYS), fromEnglish(text, PERSIAN_KEYS)];
  return [...new Set(readings)].filter((reading) => reading !== text);
}
