import { z } from 'zod';
import { readEdtf } from './edtf.ts';
import { LANGUAGES } from './language.ts';
import { SPAN_LIST } from './span-list.ts';

/** Short lower-case ASCII, fit for a URL: the shape of every id in the archive. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const idSchema = z
  .string()
  .regex(ID_PATTERN, 'an id is lower-case ASCII letters, digits and single hyphens');

const oneLine = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((text) => !/[\r\n]/u.test(text), 'must be one line');

/** What kinds of text a scraper picks up that are not the article. */
export const REMOVAL_CATEGORIES = [
  'navigation',
  'headline-repeat',
  'dateline',
  'keywords',
  'read-also',
  'caption',
  'source-line',
  'comment-form',
  'share',
  'prompt',
  'notice',
  'end-mark',
  'repeated',
  'page',
] as const;

/** Encodings that captures are read in, by their names in the Encoding Standard. */
export const CAPTURE_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
] as const;

/** What a capture is, where it is not plain text; see scripts/ingest/formats for how each is read. */
export const CAPTURE_FORMATS = ['html', 'json', 'csv', 'markdown', 'feed'] as const;

/** Values of a record that a capture may state in fields of its own (a tag of a page, a key, a column). */
export const STATED_FIELDS = [
  'title',
  'body',
  'date',
  'modified',
  'publisher',
  'credits',
  'keywords',
  'url',
  'language',
] as const;

/** An address of the web; nothing else may become a link. */
const webAddress = z.url({ protocol: /^https?$/u });

/** One stretch of the capture that is not in the reading text, and where it stood. */
export const removalSchema = z.strictObject({
  category: z.enum(REMOVAL_CATEGORIES),
  /** Offsets in the decoded capture, UTF-16 code units, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** What is read there: of a plain text its letters, of other formats what a reader of it sees. */
  text: z.string().min(1),
});

/** Zero-width non-joiner, U+200C. */
const JOINER = /\u200C/gu;

/** A word of the reading text that the capture has without its joiners (U+200C). */
export const repairSchema = z
  .strictObject({
    /** Whether the rules of ingest restored them from a dictionary, or a person did. */
    basis: z.enum(['dictionary', 'editor']),
    /** Offsets of the captured form in the decoded capture, UTF-16 code units, end exclusive. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** What is read there, as of removals. */
    captured: z.string().min(1),
    repaired: z.string(),
  })
  .refine(
    ({ captured, repaired }) =>
      repaired !== captured && repaired.replace(JOINER, '') === captured.replace(JOINER, ''),
    'repaired and captured must differ, and by joiners (U+200C) alone',
  );

const edtfSchema = z.string().superRefine((value, context) => {
  try {
    readEdtf(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});

/** The date of publication, and how it is known. */
export const dateSchema = z.discriminatedUnion('basis', [
  z.strictObject({
    basis: z.literal('stated'),
    edtf: edtfSchema,
    /** The words of the capture that state it. */
    text: oneLine,
  }),
  z.strictObject({
    basis: z.literal('inferred'),
    edtf: edtfSchema,
    /** Why, in the language of the article; shown to the reader. */
    reason: z.string().trim().min(1, 'an inferred date needs its reason'),
  }),
  z.strictObject({ basis: z.literal('unknown') }),
]);

export const titleSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.enum(['source', 'editor']), text: oneLine }),
  z.strictObject({ by: z.literal('unknown') }),
]);

/** How a printing of an article came about: by its publisher, by another one; or it is not known. */
export const VERSION_RELATIONS = ['updated', 'republished', 'unknown'] as const;

/** The article that was held already when another printing of it was taken in, and how that is known. */
export const versionSchema = z.strictObject({
  article: idSchema,
  relation: z.enum(VERSION_RELATIONS),
  /** They stand at one address, or say the same in the same words. */
  basis: z.enum(['address', 'resemblance']),
  /** Share of their shingles of four words that both have, 0 to 1, as ingest estimates it. */
  resemblance: z.number().min(0).max(1),
});

/** The typed record of an article: the front matter of its file. */
export const articleSchema = z.strictObject({
  id: idSchema,
  language: z.enum(LANGUAGES),
  title: titleSchema,
  date: dateSchema,
  /** When the publisher says that it last changed the article. */
  modified: z.strictObject({ edtf: edtfSchema, text: oneLine }).optional(),
  /** Where the publisher has it: as the page states, or else where it was fetched. */
  url: webAddress.optional(),
  /** Who published it: a record in content/sources, with the words of the capture; null where the capture does not say. */
  publisher: z.strictObject({ source: idSchema.nullable(), text: oneLine }).nullable(),
  /** Agencies and people that the publisher credits, as written. */
  credits: z.array(oneLine),
  /** Subjects: ids of content/tags, most specific first. */
  tags: z.array(idSchema),
  /** The publisher's own keywords, as written. */
  keywords: z.array(oneLine),
  captions: z.array(oneLine),
  /** Headlines of other articles that the source printed with this one. */
  readAlso: z.array(oneLine),
  /** An archivist's remarks on the text, in the language of the article; shown to the reader. */
  notes: z.array(z.string().trim().min(1)),
  /** The day on which a person last went through what the rules had left open. */
  reviewed: z.iso.date().optional(),
  /** Of what it is another printing. The link back is derived. */
  versionOf: versionSchema.optional(),
  capture: z.strictObject({
    /** Path below content/. */
    path: z.string().regex(/^captures\/[a-z0-9/.-]+$/u),
    /** The name the file had when it was received. */
    name: oneLine,
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    bytes: z.int().positive(),
    encoding: z.enum(CAPTURE_ENCODINGS),
    /** What had befallen the text before it was received, and is undone in every reading of it. */
    repair: z.literal('utf-8-read-as-windows-1252').optional(),
    /** The bytes begin with a byte order mark: it is no text, and offsets count after it. */
    bom: z.literal(true).optional(),
    /** Absent for plain text. */
    format: z.enum(CAPTURE_FORMATS).optional(),
    /** By which field of the capture each value was stated: 'json-ld headline', 'og:title', a key or column. */
    fields: z.partialRecord(z.enum(STATED_FIELDS), oneLine).optional(),
    /** The header row of the table that a CSV row is of, as it stands there. */
    header: z.string().min(1).optional(),
    /** The day on which the archive took it in (UTC); absent where that was not recorded. */
    received: z.iso.date().optional(),
    /** Of a capture from a web archive: the address that was fetched, and when (UTC). */
    target: webAddress.optional(),
    fetched: z.iso.datetime().optional(),
  }),
  removed: z.array(removalSchema),
  /** What was lost on the way to the capture and is restored in title and text; absent where nothing is. */
  repaired: z.array(repairSchema).min(1).optional(),
  /**
   * Stretches of a capture that is not plain text which are no text of it (tags, scripts, keys,
   * metadata): '0-716 755-795', offsets as in `removed`. With these, and what is kept, they are the
   * whole capture.
   */
  markup: z.string().regex(SPAN_LIST).optional(),
  /** SHA-256 of this file as ingest wrote it, without this line: tells whether a person has edited it since. */
  generated: z.string().regex(/^[0-9a-f]{64}$/u),
});

export type Article = z.infer<typeof articleSchema>;
export type ArticleTitle = Article['title'];
export type ArticleDate = Article['date'];
export type Version = z.infer<typeof versionSchema>;
export type Removal = z.infer<typeof removalSchema>;
export type Repair = z.infer<typeof repairSchema>;
export type RemovalCategory = Removal['category'];
