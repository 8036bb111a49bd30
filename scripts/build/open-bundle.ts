import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Render } from './render-units.ts';
import type { SiteBundle } from './site-bundle.ts';

/** What this project uses of the application that Astro bundles (7.3, `core/build/app.js`). */
interface BundledApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, object> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** How Astro finds the module of a page, by its component. */
type PageMap = Map<string, () => Promise<object>>;

/** A page or file of the site: where it is, and what makes it. */
export interface RoutedPath {
  readonly pathname: string;
  readonly route: RouteData;
}

/** A bundled site that can be rendered. */
export interface OpenSite {
  /** Every path of the site; asks the archive. */
  readonly paths: () => Promise<readonly RoutedPath[]>;
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
function importOnce(pageMap: PageMap): void {
  for (const [component, load] of [...pageMap]) {
    let module: Promise<object> | undefined;
    pageMap.set(component, () => (module ??= load()));
  }
}

/**
 * Opens a bundle as Astro's own prerenderer does (7.3, `core/build/default-prerenderer.js`): what
 * bundling leaves for rendering are the styles of each page. No script is injected by an integration.
 */
export async function openBundle({ entry, pages }: SiteBundle): Promise<OpenSite> {
  const { app, manifest } = (await import(entry)) as {
    app: BundledApp;
    manifest: { pageMap: PageMap };
  };
  importOnce(manifest.pageMap);
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const paths = new StaticPaths(app as unknown as ConstructorParameters<typeof StaticPaths>[0]);
  return {
    paths: () => paths.getAll(),
    render: (request, routeData) => app.render(request, { routeData }),
  };
}
