import type { APIRoute, GetStaticPaths } from 'astro';
import { localizedPaths } from '../../components/localized-paths.ts';
import { localeOfParameter } from '../../i18n/paths.ts';
import { webManifest } from '../../metadata/web-manifest.ts';

export const getStaticPaths = localizedPaths satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  Response.json(webManifest(localeOfParameter(params['locale'])), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
