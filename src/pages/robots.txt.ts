import type { APIRoute } from 'astro';
import { sitePath } from '../i18n/paths.ts';

/** Everything may be read; the sitemap is named where there is one (RFC 9309, sitemaps.org). */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${new URL(sitePath('sitemap-index.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
