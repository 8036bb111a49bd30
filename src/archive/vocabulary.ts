import { z } from 'zod';
import { idSchema } from './article.ts';
import { readEdtf } from './edtf.ts';

const label = z.string().trim().min(1);

/** One text in each language of the interface. */
export const localizedSchema = z.strictObject({ ar: label, fa: label, en: label });

/** Forms of one name in each script: the first is the one shown, the rest are further spellings. */
export const spellingsSchema = z.strictObject({
  ar: z.array(label).default([]),
  fa: z.array(label).default([]),
  en: z.array(label).default([]),
});

/**
 * A spelling that is also an ordinary word, or somebody else's name: it counts only where one of
 * the `near` words begins or ends within {@link NEAR_WORDS} words of it, in the same block.
 */
const inContextSchema = z.strictObject({
  spelling: label,
  near: z.array(label).min(1),
  /**
   * Whether who searches for this spelling means the entity: so for what is a name, and somebody
   * else's too ('فضولي', '3+3'); not for a common noun ('قمة').
   */
  inQueries: z.boolean().default(false),
});

/** How many words may stand between a spelling that needs its context and the context. */
export const NEAR_WORDS = 8;

/** A subject (content/tags/<id>.yaml). Names of persons, places … are entities, never tags. */
export const tagSchema = z.strictObject({
  label: localizedSchema,
  /** One line on what the subject takes in. */
  description: localizedSchema.optional(),
  /** Other wordings of the subject that a search or a keyword line may use. */
  also: spellingsSchema.default({ ar: [], fa: [], en: [] }),
});

/** A publisher or agency (content/sources/<id>.yaml). */
export const sourceSchema = z.strictObject({
  label: localizedSchema,
  /** An agency is credited; the others publish. */
  kind: z.enum(['newspaper', 'broadcaster', 'agency', 'site']),
  also: spellingsSchema.default({ ar: [], fa: [], en: [] }),
  /** Lines that its pages repeat around their articles, as captured: ingest removes them. */
  repeated: z.array(z.string().trim().min(1)).optional(),
});

export const ENTITY_KINDS = [
  'person',
  'place',
  'organisation',
  'event',
  'agreement',
  'equipment',
] as const;

const edtfDate = z.string().refine((value) => {
  try {
    readEdtf(value);
    return true;
  } catch {
    return false;
  }
}, 'must be an EDTF year, month or day');

/**
 * Somebody or something that has a name (content/entities/<kind>/<id>.yaml).
 *
 * Spellings (`name`, `also`, `short`, `demonym`, `inContext`) are of words, not of letters: clitics
 * and the Arabic article before the first word, Persian endings after the last one, and whatever
 * the normaliser folds, need no spelling of their own.
 */
export const entitySchema = z.strictObject({
  /** The name shown, which is also a spelling. */
  name: localizedSchema,
  /** Further spellings and full forms that mean this entity wherever they stand. */
  also: spellingsSchema.default({ ar: [], fa: [], en: [] }),
  /**
   * Spellings that mean this entity only where the article also names it by another spelling, in
   * its title or text ('Aliyev' with 'Ilham Aliyev'); two entities may share one.
   */
  short: spellingsSchema.default({ ar: [], fa: [], en: [] }),
  /** Adjectives and names of peoples that stand for a place ('الأذربيجانية'). */
  demonym: spellingsSchema.default({ ar: [], fa: [], en: [] }),
  /** Spellings that mean this entity only beside certain words; two entities may share one. */
  inContext: z
    .strictObject({
      ar: z.array(inContextSchema).default([]),
      fa: z.array(inContextSchema).default([]),
      en: z.array(inContextSchema).default([]),
    })
    .default({ ar: [], fa: [], en: [] }),
  /**
   * Longer names, or whole words, that hold one of the spellings and mean something else
   * ('أمريكا اللاتينية', 'كروس'): by the longest match they win, and they are no mention.
   */
  except: spellingsSchema.default({ ar: [], fa: [], en: [] }),
  description: localizedSchema,
  /** Entities that are easily taken for this one. */
  notToConfuse: z.array(idSchema).default([]),
  partOf: z.array(idSchema).default([]),
  /** Articles that report or recall it without its name: an archivist's reading, never the finder's. */
  recalledBy: z.array(idSchema).default([]),
  /** When an event was, or an agreement was made (`from`: when it came into force). */
  date: z
    .union([
      z.strictObject({ on: edtfDate }),
      z.strictObject({ from: edtfDate, to: edtfDate.optional() }),
    ])
    .optional(),
  /** WGS 84 degrees. */
  coordinates: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .optional(),
  /** Wikidata item, only where it is certainly the same. */
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/u)
    .optional(),
});

export type Localized = z.infer<typeof localizedSchema>;
export type Spellings = z.infer<typeof spellingsSchema>;
export type Tag = z.infer<typeof tagSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type EntityKind = (typeof ENTITY_KINDS)[number];
