import type { APIRoute, GetStaticPaths } from 'astro';
import { getArchive } from '../../../archive/queries.ts';
import { onTheDaysOf } from '../../../components/front/on-this-day-data.ts';
import { LOCALES } from '../../../i18n/locale.ts';
import { localeOfParameter, localeParameter } from '../../../i18n/paths.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

export const getStaticPaths = (() =>
  LOCALES.flatMap((locale) =>
    MONTHS.map((month) => ({ params: { locale: localeParameter(locale), month } })),
  )) satisfies GetStaticPaths;

/** What was published on each day of a month of the reader's calendar, in any year. */
export const GET: APIRoute = async ({ params }) => {
  const locale = localeOfParameter(params['locale']);
  return Response.json(onTheDaysOf(params['month']!, locale, await getArchive()));
};
