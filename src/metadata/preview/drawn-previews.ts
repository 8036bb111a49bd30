/** A larger archive draws no images of articles unless it is told to: 100 ms and 35 kB each. */
const MOST_BY_DEFAULT = 1000;

/**
 * Whether each article has a preview image of its own: `RASAD_PREVIEWS` is `all` or `none`; without
 * it, where the archive is not large. None where the site's own address is not known, since
 * OpenGraph takes absolute addresses only.
 *
 * @throws {Error} if the variable says something else.
 */
export function drawsPreviews(
  { hasAtMost }: { readonly hasAtMost: (articles: number) => boolean },
  site: URL | string | undefined,
): boolean {
  const asked = process.env['RASAD_PREVIEWS'] || undefined;
  if (asked !== undefined && asked !== 'all' && asked !== 'none') {
    throw new Error(`RASAD_PREVIEWS=${asked}: it is 'all' or 'none'`);
  }
  if (!site) return false;
  return asked === undefined ? hasAtMost(MOST_BY_DEFAULT) : asked === 'all';
}
