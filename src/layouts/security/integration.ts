import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile } from './header-files.ts';

/** Writes `_headers` into the built site, for hosts that read it. */
export function responseHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'rasad-response-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/+$/u, '')}/`;
      },
      'astro:build:done': ({ dir }) => writeFile(new URL('_headers', dir), headersFile(base)),
    },
  };
}
