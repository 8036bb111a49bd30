import type { APIRoute, RouteData } from 'astro';

type Asked = Parameters<APIRoute>[0];

/** The parameters of a route in an address; of a rest parameter none where it is empty, as in Astro. */
function paramsIn(address: string, { pattern, params, route }: RouteData): Asked['params'] {
  const found = pattern.exec(address) ?? pattern.exec(address.replace(/\/$/u, ''));
  if (!found) throw new Error(`${address}: not an address of ${route}`);
  return Object.fromEntries(
    params.map((name, at) => [name.replace(/^\.{3}/u, ''), found[at + 1] || undefined]),
  );
}

/**
 * Has a file that is no page made by its module, with nothing around it: an article has six, and what
 * Astro does around each takes longer than to make it.
 *
 * @param address below the site's base.
 * @param get the module's function for it; it is given its parameters and the address of the site, and
 *   an error where it asks for anything else.
 */
export async function askFile(
  address: string,
  route: RouteData,
  get: APIRoute,
  site: URL | undefined,
): Promise<Response> {
  const given = { params: paramsIn(address, route), site };
  const asked = new Proxy(given, {
    get(target, name) {
      if (!Reflect.has(target, name)) {
        throw new Error(`${route.component} asks for ${String(name)}, which files are not given`);
      }
      return Reflect.get(target, name) as unknown;
    },
  });
  return get(asked as Asked);
}
