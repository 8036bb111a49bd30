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

/**
 * Opens a bundle as Astro's own prerenderer does (7.3, `core/build/default-prerenderer.js`): what
 * bundling leaves for rendering are the styles of each page. No script is injected by an integration.
 */
export async function openBundle({ entry, pages }: SiteBundle): Promise<OpenSite> {
  const { app } = (await import(entry)) as { app: BundledApp };
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const paths = new StaticPaths(app as unknown as ConstructorParameters<typeof StaticPaths>[0]);
  return {
    paths: () => paths.getAll(),
    render: (request, routeData) => app.render(request, { routeData }),
  };
}
