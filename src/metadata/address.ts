/**
 * The address of a page as head tags give it: absolute where the site's own address is known,
 * otherwise relative to the host that serves it.
 *
 * @param path with the leading slash.
 */
export function addressOf(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
}
