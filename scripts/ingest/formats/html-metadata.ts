import { statedValue, type Stated, type StatedValue } from './capture-reading.ts';
import { attribute, isElement, type Document, type Element, type Node } from './html-text.ts';
import { readJsonLd, withoutNull } from './json-ld.ts';
import { readStatedDate } from './stated-date.ts';

/** `<meta>` names that state a value, the most reliable first: OpenGraph, Dublin Core, and what publishers' systems write. */
const META_NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title'],
  date: [
    'article:published_time',
    'datepublished',
    'parsely-pub-date',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'sailthru.date',
    'date',
  ],
  modified: ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  credits: ['author', 'article:author', 'parsely-author', 'dc.creator', 'dcterms.creator'],
  keywords: ['article:tag', 'news_keywords', 'keywords', 'parsely-tags'],
  url: ['og:url', 'parsely-link'],
  language: ['og:locale', 'content-language'],
} as const;

/** What the elements of a page state, gathered in one walk. */
interface Gathered {
  readonly metas: Map<string, string[]>;
  readonly jsonLd: string[];
  readonly times: Element[];
  readonly headings: Element[];
  canonical: string | null;
  title: string | null;
  language: string | null;
}

/** Text of an element, tags left out. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}

function gather(nodes: readonly Node[], gathered: Gathered): Gathered {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const { tagName } = node;
    if (tagName === 'meta') {
      const name = (
        attribute(node, 'property') ??
        attribute(node, 'name') ??
        attribute(node, 'itemprop') ??
        ''
      ).toLowerCase();
      const content = attribute(node, 'content');
      if (name && content) {
        const texts = gathered.metas.get(name);
        if (texts) texts.push(content);
        else gathered.metas.set(name, [content]);
      }
    } else if (tagName === 'script') {
      if (/^application\/ld\+json\b/iu.test(attribute(node, 'type') ?? '')) {
        gathered.jsonLd.push(textOf(node));
      }
    } else if (tagName === 'link') {
      const rel = (attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/u);
      if (rel.includes('canonical')) gathered.canonical ??= attribute(node, 'href') ?? null;
    } else if (tagName === 'title' && node.namespaceURI.endsWith('/xhtml')) {
      gathered.title ??= textOf(node);
    } else if (tagName === 'time') gathered.times.push(node);
    else if (tagName === 'h1') gathered.headings.push(node);
    else if (tagName === 'html') gathered.language = attribute(node, 'lang') ?? null;
    gather(node.childNodes, gathered);
  }
  return gathered;
}

function metaValue(metas: Gathered['metas'], field: keyof typeof META_NAMES): StatedValue | null {
  for (const name of META_NAMES[field]) {
    const contents = metas.get(name);
    if (!contents) continue;
    const texts =
      field === 'keywords' ? contents.flatMap((content) => content.split(/[,،;؛]/u)) : contents;
    // Of other fields a second value is a repetition; an author's address names nobody.
    const value = statedValue(
      name,
      field === 'credits' ? texts.filter((text) => !/^https?:/iu.test(text)) : texts,
    );
    if (value)
      return field === 'keywords' || field === 'credits'
        ? value
        : { ...value, texts: [value.texts[0]] };
  }
  return null;
}

/**
 * The date of `<time>`: of one that says that it is the date of publication, or of all if they agree
 * (those of other articles in a list would not).
 */
function timeValue(times: readonly Element[]): StatedValue | null {
  const said = times.filter(
    (time) =>
      attribute(time, 'itemprop')?.toLowerCase() === 'datepublished' ||
      attribute(time, 'pubdate') !== undefined,
  );
  const stated = (said.length > 0 ? said.slice(0, 1) : times).flatMap((time) => {
    const text = attribute(time, 'datetime') ?? textOf(time);
    return readStatedDate(text.trim()).edtf === null ? [] : [text];
  });
  const [first, ...rest] = [...new Set(stated)];
  return first === undefined || rest.length > 0 ? null : statedValue('time', [first]);
}

const named = (field: string, text: string | null) =>
  text === null ? null : statedValue(field, [text]);

type Candidate = StatedValue | null | undefined;

/** The first candidate that can be read; else the first, whose doubts are told. */
function firstGood(
  candidates: readonly Candidate[],
  isGood: (text: string) => boolean,
): StatedValue | null {
  const stated = candidates.filter((candidate) => candidate != null);
  return stated.find(({ texts }) => texts.some(isGood)) ?? stated[0] ?? null;
}

const isDate = (text: string) => readStatedDate(text).edtf !== null;
const isAddress = (text: string) => /^https?:\/\/[^/]+\/./iu.test(text);

/**
 * What a page states of its article: by JSON-LD, `<meta>` (OpenGraph, Dublin Core and others),
 * `<link rel=canonical>`, `<time>`, `<title>` and `<html lang>`, in this order.
 */
export function readPageMetadata(document: Document): { stated: Stated; doubts: string[] } {
  const gathered = gather(document.childNodes, {
    metas: new Map(),
    jsonLd: [],
    times: [],
    headings: [],
    canonical: null,
    title: null,
    language: null,
  });
  const doubts: string[] = [];
  let linked: Stated = {};
  for (const script of gathered.jsonLd.toReversed()) {
    try {
      linked = readJsonLd(script) ?? linked;
    } catch {
      doubts.push('JSON-LD of the page is not JSON: it was not read');
    }
  }
  const { metas, times, headings } = gathered;
  const meta = (field: keyof typeof META_NAMES) => metaValue(metas, field);
  const [heading] = headings;
  const stated = withoutNull({
    title:
      linked.title ??
      meta('title') ??
      (heading && headings.length === 1 ? named('h1', textOf(heading)) : null) ??
      named('title', gathered.title),
    date: firstGood([linked.date, meta('date'), timeValue(times)], isDate),
    modified: firstGood([linked.modified, meta('modified')], isDate),
    publisher: linked.publisher ?? meta('publisher'),
    credits: linked.credits ?? meta('credits'),
    keywords: linked.keywords ?? meta('keywords'),
    url: firstGood(
      [named('link canonical', gathered.canonical), meta('url'), linked.url],
      isAddress,
    ),
    language: named('html lang', gathered.language) ?? linked.language ?? meta('language'),
  });
  return { stated, doubts };
}
