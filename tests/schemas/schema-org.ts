type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value.trim() !== '';
const texts: Check = (value) => text(value) || (Array.isArray(value) && value.every(text));
const address: Check = (value) =>
  typeof value === 'string' && /^(?:https?:\/\/[^/]+)?\/\S*$/u.test(value);
// ISO 8601, as schema.org's Date and DateTime are; a month or a year is one too.
const date: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u.test(value);
const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const truth: Check = (value) => typeof value === 'boolean';
const language: Check = (value) => value === 'ar' || value === 'fa' || value === 'en';

/** One thing of these types, or several; a text where schema.org expects one too is in `or`. */
const things =
  (types: readonly string[], or: Check = () => false): Check =>
  (value) =>
    (Array.isArray(value) ? value : [value]).every(
      (one) => or(one) || (isThing(one) && types.includes(one['@type'] as string)),
    );

const THING = { name: text, url: address, sameAs: address, description: text, identifier: text };
const WORK = {
  ...THING,
  inLanguage: language,
  datePublished: date,
  dateModified: date,
  publisher: things(['Organization', 'NewsMediaOrganization']),
  author: things(['Organization', 'Person', 'NewsMediaOrganization']),
  keywords: texts,
  isBasedOn: things(['CreativeWork', 'MediaObject', 'WebPage'], address),
  isPartOf: things(['CreativeWork', 'WebSite', 'WebPage', 'Collection']),
  about: things(['Person', 'Place', 'Organization', 'Event', 'CreativeWork', 'Thing']),
  mentions: things(['Person', 'Place', 'Organization', 'Event', 'CreativeWork', 'Thing']),
  citation: things(['CreativeWork', 'NewsArticle'], text),
  headline: text,
  image: things(['ImageObject'], address),
  isAccessibleForFree: truth,
  mainEntityOfPage: things(['WebPage'], address),
  encodingFormat: text,
  creditText: text,
  abstract: text,
};
const MEDIA = {
  ...WORK,
  contentUrl: address,
  contentSize: text,
  sha256: text,
  width: count,
  height: count,
};

/**
 * Types of schema.org (release 29) with the properties that the archive may give them, each with
 * what its page at schema.org/<property> expects.
 */
const VOCABULARY: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  Thing: THING,
  Person: THING,
  Place: THING,
  Event: { ...THING, startDate: date, endDate: date },
  Organization: THING,
  NewsMediaOrganization: THING,
  CreativeWork: WORK,
  MediaObject: MEDIA,
  ImageObject: MEDIA,
  WebPage: { ...WORK, breadcrumb: things(['BreadcrumbList']) },
  WebSite: { ...WORK, potentialAction: things(['SearchAction']) },
  NewsArticle: { ...WORK, wordCount: count, articleBody: text, articleSection: texts },
  BreadcrumbList: { ...THING, itemListElement: things(['ListItem']) },
  ListItem: { ...THING, position: count, item: things(['WebPage', 'Thing'], address) },
};

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && '@type' in value;
}

function faultsOf(value: unknown, place: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => faultsOf(one, place));
  if (!isThing(value)) return [];
  const type = String(value['@type']);
  const properties = VOCABULARY[type];
  if (!properties) return [`${place}: type ${type} is not among those that are expected`];
  return Object.entries(value).flatMap(([name, one]) => {
    if (name.startsWith('@')) return [];
    const check = properties[name];
    if (!check) return [`${place}: ${type} is not known to have ${name}`];
    if (!check(one)) return [`${place}: ${name} of ${type} cannot be ${JSON.stringify(one)}`];
    return faultsOf(one, `${place}/${name}`);
  });
}

/** What is wrong with JSON-LD as schema.org expects it; empty where it is well. */
export function structuredDataFaults(data: unknown): string[] {
  const roots = isGraph(data) ? data['@graph'] : [data];
  const context = (data as Record<string, unknown> | null)?.['@context'];
  if (context !== 'https://schema.org') return [`@context is ${JSON.stringify(context)}`];
  return roots.flatMap((root) =>
    isThing(root) ? faultsOf(root, String(root['@type'])) : ['an object without @type'],
  );
}

function isGraph(data: unknown): data is { '@graph': unknown[] } {
  return typeof data === 'object' && data !== null && '@graph' in data;
}
