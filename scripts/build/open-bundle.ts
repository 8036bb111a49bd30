import type { APIRoute, RouteData } from 'astro';
import { askFile } from './ask-file.ts';
import type { Render } from './render-units.ts';
import { pathsOfRoute, type RoutedModule, type RoutedPath } from './route-paths.ts';
import type { SiteBundle } from './site-bundle.ts';

/** What this project uses of the application that Astro bundles (7.3, `core/build/app.js`). */
interface BundledApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, object> }): void;
  setOptions(options: object): void;
  getComponentByRoute(route: RouteData): Promise<RoutedModule & { readonly GET?: APIRoute }>;
  readonly routeCache: { set(route: RouteData, entry: object): void };
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** What Astro bundles of the routes. */
interface BundledManifest {
  readonly routes: readonly { readonly routeData: RouteData }[];
  readonly trailingSlash: string;
  readonly site?: string;
  /** How the module of a page is found, by its component. */
  readonly pageMap: Map<string, () => Promise<object>>;
}

/** A bundled site that can be rendered. */
export interface OpenSite {
  /** Every path of the site, route by route; asks the archive. */
  readonly paths: () => AsyncIterable<readonly RoutedPath[]>;
  readonly render: Render;
}

/** What pages log: warnings and errors are said, the rest is not. */
const destination = {
  write: ({ level, message }: { level: string; message: string }) => {
    if (level === 'warn' || level === 'error') console.error(message);
    return true;
  },
};

/** Has each module imported once: Node looks up a module that is there already at each `import()`. */
function importOnce(pageMap: BundledManifest['pageMap']): void {
  for (const component of pageMap.keys()) {
    const load = pageMap.get(component)!;
    let module: Promise<object> | undefined;
    pageMap.set(component, () => (module ??= load()));
  }
}

const NO_PROPS = {};

/** Paths as Astro looks them up: all that is asked for was listed before, few have props. */
function lookedUp(paths: readonly RoutedPath[]): object {
  const props = new Map(paths.flatMap((path) => (path.props ? [[path.pathname, path]] : [])));
  return Object.assign([], { keyed: { get: (path: string) => props.get(path) ?? NO_PROPS } });
}

/**
 * Opens a bundle as Astro's own prerenderer does (7.3, `core/build/default-prerenderer.js`): what
 * bundling leaves for rendering are the styles of each page. No script is injected by an integration.
 */
export async function openBundle({ entry, pages, address, base }: SiteBundle): Promise<OpenSite> {
  const { app, manifest } = (await import(entry)) as { app: BundledApp; manifest: BundledManifest };
  importOnce(manifest.pageMap);
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const origin = new URL(address ?? `http://localhost${base}`);
  const site = manifest.site ? new URL(manifest.site) : undefined;
  const files = new Map<RouteData, APIRoute>();
  const modules = new Map<RouteData, Awaited<ReturnType<BundledApp['getComponentByRoute']>>>();
  for (const { routeData: route } of manifest.routes) {
    if (route.prerender) modules.set(route, await app.getComponentByRoute(route));
  }
  return {
    paths: async function* () {
      for (const [route, mod] of modules) {
        const ofRoute = await pathsOfRoute(route, mod, manifest.trailingSlash);
        if (route.type === 'endpoint') files.set(route, mod.GET!);
        app.routeCache.set(route, { mod, staticPaths: lookedUp(ofRoute) });
        yield ofRoute;
      }
    },
    render: (path, route) => {
      const file = files.get(route);
      if (file) return askFile(path, route, file, site);
      const request = new Request(new URL(encodeURI(path.slice(1)), origin));
      return app.render(request, { routeData: route });
    },
  };
}
