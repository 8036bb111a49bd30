import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** An address in a page, and whether the browser loads it of its own accord. */
export interface Reference {
  readonly address: string;
  readonly loaded: boolean;
}

/** What the checks need of a page. */
export interface PageLinks {
  /** Of the html element. */
  readonly language: string;
  readonly ids: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** Addresses by language, of `<link rel="alternate" hreflang>`. */
  readonly alternates: ReadonlyMap<string, string>;
}

const parser = unified().use(rehypeParse).freeze();

/** Attributes that hold one address; those of `a`, `area` and `form` are followed only on demand. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data'] as const;
const FOLLOWED = new Set(['a', 'area', 'form']);
/** Links of the head that name another page and load nothing. */
const NAMED_ONLY = new Set([
  'alternate',
  'canonical',
  'next',
  'prev',
  'author',
  'license',
  'search',
]);

/** Collects ids and addresses of a page. */
export function readPageLinks(html: string): PageLinks {
  const tree: Root = parser.parse(html);
  const ids = new Set<string>();
  const references = new Map<string, Reference>();
  const alternates = new Map<string, string>();
  let language = '';
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'html') language = String(properties['lang'] ?? '');
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
    const relations = Array.isArray(properties['rel']) ? properties['rel'].map(String) : [];
    const named = tagName === 'link' && relations.some((relation) => NAMED_ONLY.has(relation));
    if (relations.includes('alternate') && typeof properties['hrefLang'] === 'string') {
      if (tagName === 'link') alternates.set(properties['hrefLang'], String(properties['href']));
    }
    const loaded = !FOLLOWED.has(tagName) && !named;
    const addresses = ADDRESSES.map((name) => properties[name]);
    const sources = properties['srcSet'];
    if (Array.isArray(sources)) addresses.push(...sources.map((one) => String(one).split(' ')[0]));
    for (const address of addresses) {
      if (typeof address === 'string') references.set(address, { address, loaded });
    }
  });
  return { language, ids, references: [...references.values()], alternates };
}
