import { createHash } from 'node:crypto';
import { INLINE_SCRIPTS, INLINE_STYLES } from './inline-pieces.ts';

type Directives = Readonly<Record<string, readonly string[]>>;

/** The source expression that allows one inline style or script: its SHA-256 (CSP level 3, 2.3.1). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const SELF = ["'self'"];
/** The host that answers searches, where it is not the site itself (search/provider.ts). */
const SEARCH_HOST = process.env['RASAD_SEARCH_URL'];

/** What a page may load and do; all else is refused. */
const PAGE: Directives = {
  'default-src': ["'none'"],
  'script-src': [...SELF, ...INLINE_SCRIPTS.map(hashSource)],
  'style-src': [...SELF, ...INLINE_STYLES.map(hashSource)],
  'font-src': SELF,
  'img-src': SELF,
  'connect-src': SEARCH_HOST ? [...SELF, new URL(SEARCH_HOST).origin] : SELF,
  'manifest-src': SELF,
  'worker-src': SELF,
  'form-action': SELF,
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** What a header may say besides: `frame-ancestors` counts in a header only. */
const HEADER: Directives = {
  ...PAGE,
  'frame-ancestors': ["'none'"],
};

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The policy that every page carries in a `<meta>`, for hosts where no headers can be set. */
export const META_POLICY = written(PAGE);

/** The policy for the response header of everything on the site. */
export const HEADER_POLICY = written(HEADER);
