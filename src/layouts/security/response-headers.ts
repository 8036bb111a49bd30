import { HEADER_POLICY } from './content-security-policy.ts';

/** The site asks for none of these; a script that should not be here cannot either. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Also as `<meta>`: no other site learns which article a reader came from. */
export const REFERRER_POLICY = 'no-referrer';

/** Headers of every response. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_POLICY,
  'Referrer-Policy': REFERRER_POLICY,
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** For what is not named below: kept, but asked for again each time; unchanged, it is not sent again. */
export const REVALIDATE = 'no-cache';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** How long files may be kept, by their path below the site. */
export interface CacheRule {
  /** As a regular expression without groups or flags. */
  readonly pattern: string;
  /** As a path of `_headers`: `:name` is one folder, `*` at the end all that follows. */
  readonly path: string;
  readonly cacheControl: string;
}

export const CACHE_RULES: readonly CacheRule[] = [
  // Names of these files and folders change with their content.
  { pattern: '_astro/', path: '_astro/*', cacheControl: FOR_EVER },
  { pattern: 'search-index/[0-9a-f]{12}/', path: 'search-index/:volume/*', cacheControl: FOR_EVER },
  { pattern: 'fonts/', path: 'fonts/*', cacheControl: 'public, max-age=604800' },
  // A reader's browser must learn of a new build at once.
  { pattern: 'sw\\.js$', path: 'sw.js', cacheControl: REVALIDATE },
];

/** `Cache-Control` for a file. @param path below the site, without a leading slash. */
export function cacheControlOf(path: string): string {
  const rule = CACHE_RULES.find(({ pattern }) => new RegExp(`^${pattern}`, 'u').test(path));
  return rule?.cacheControl ?? REVALIDATE;
}
