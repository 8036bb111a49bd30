import type { APIRoute, GetStaticPaths } from 'astro';
import { localizedPaths } from '../../components/localized-paths.ts';
import { stringsOf } from '../../i18n/interface.ts';
import { localeOfParameter, localePath, sitePath } from '../../i18n/paths.ts';
import { openSearchDescription } from '../../metadata/open-search.ts';

/** None where the site's own address is not known: browsers take absolute addresses only. */
export const getStaticPaths = (() =>
  import.meta.env.SITE ? localizedPaths() : []) satisfies GetStaticPaths;

/** Lets a browser search the archive from its address bar. */
export const GET: APIRoute = ({ params, site }) => {
  const locale = localeOfParameter(params['locale']);
  const { name, tagline } = stringsOf(locale).site;
  const description = openSearchDescription({
    name,
    description: tagline,
    language: locale,
    searchPage: new URL(localePath(locale, 'search/'), site).href,
    icon: new URL(sitePath('favicon.svg'), site).href,
  });
  return new Response(description, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
