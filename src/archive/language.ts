/** The languages an article may be in (BCP 47). */
export const LANGUAGES = ['ar', 'fa'] as const;

/** A BCP 47 tag of a language that the archive holds articles in. */
export type Language = (typeof LANGUAGES)[number];
