import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, ICONS, TOUCH_ICON } from '../../metadata/icons.ts';

const ALL = [...ICONS, TOUCH_ICON];

export const getStaticPaths = (() =>
  ALL.map(({ file }) => ({ params: { icon: file } }))) satisfies GetStaticPaths;

/** The site's sign as PNG, for what cannot show SVG. */
export const GET: APIRoute<Record<string, never>, { icon: string }> = async ({ params }) => {
  const icon = ALL.find(({ file }) => file === params.icon)!;
  return new Response(await drawIcon(icon), { headers: { 'Content-Type': 'image/png' } });
};
