import { CACHE_RULES, REVALIDATE, SECURITY_HEADERS } from './response-headers.ts';

const entries = Object.entries(SECURITY_HEADERS);

/** What nginx calls the text files of the site, beside HTML, which it knows. */
const TEXT_TYPES =
  'text/plain text/css text/csv text/markdown text/javascript application/javascript application/json application/xml image/svg+xml application/manifest+json';

const escapedForPattern = (path: string) => path.replace(/[.+*?^$()[\]{}|\\]/gu, '\\$&');

/**
 * The headers as a `_headers` file, which Netlify, Cloudflare Pages and others read. It sets no
 * `Cache-Control` for everything, for these hosts join what several rules say; unnamed files are
 * revalidated there anyway.
 *
 * @param base the folder of the host that the site stands in, with `/` at both ends.
 */
export function headersFile(base: string): string {
  const rules = [
    [`${base}*`, ...entries.map(([name, value]) => `  ${name}: ${value}`)],
    ...CACHE_RULES.map(({ path, cacheControl }) => [
      base + path,
      `  Cache-Control: ${cacheControl}`,
    ]),
  ];
  return `${rules.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/**
 * The headers for nginx: the `map` stands in `http`, the rest in the `server` or `location` of the
 * site. nginx drops inherited headers where a deeper block adds one of its own; so all stand in one.
 */
export function nginxSnippet(base: string): string {
  const rules = CACHE_RULES.map(
    ({ pattern, cacheControl }) => `  "~^${escapedForPattern(base)}${pattern}" "${cacheControl}";`,
  );
  const map = ['map $uri $rasad_cache {', `  default "${REVALIDATE}";`, ...rules, '}'];
  const add = [...entries, ['Cache-Control', '$rasad_cache'] as const].map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  const server = [
    'charset utf-8;',
    `charset_types ${TEXT_TYPES};`,
    'gzip on;',
    `gzip_types ${TEXT_TYPES};`,
    `error_page 404 ${base}404.html;`,
  ];
  return `# in http\n${map.join('\n')}\n\n# in server\n${[...server, ...add].join('\n')}\n`;
}

/** The headers for Caddy, for the block of the site. */
export function caddySnippet(base: string): string {
  const fixed = entries.map(([name, value]) => `  ${name} "${value}"`);
  const rules = CACHE_RULES.flatMap(({ pattern, cacheControl }, index) => [
    `@kept${index} path_regexp ^${escapedForPattern(base)}${pattern}`,
    `header @kept${index} Cache-Control "${cacheControl}"`,
  ]);
  return [
    'header {',
    ...fixed,
    '}',
    `header ?Cache-Control "${REVALIDATE}"`,
    ...rules,
    'encode zstd gzip',
    'file_server',
    'handle_errors {',
    `  rewrite * ${base}404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n');
}
