import type { APIRoute, GetStaticPaths } from 'astro';
import { localizedPaths } from '../../components/localized-paths.ts';
import { archiveCard } from '../../components/preview-cards.ts';
import { localeOfParameter } from '../../i18n/paths.ts';
import { previewImage } from '../../metadata/preview/preview-image.ts';

/** None where the site's own address is not known: nothing could name it. */
export const getStaticPaths = (() =>
  import.meta.env.SITE ? localizedPaths() : []) satisfies GetStaticPaths;

/** The image that stands for a page of the archive where it is shared. */
export const GET: APIRoute = async ({ params, site }) => {
  const card = archiveCard(localeOfParameter(params['locale']), site!);
  return new Response(await previewImage(card), { headers: { 'Content-Type': 'image/png' } });
};
