import { serve, type StaticServer } from '../scripts/serve.ts';

/** The built site that the tests look at: `RASAD_OUT`, or `dist`; the npm scripts build it first. */
export const SITE_FOLDER = process.env['RASAD_OUT'] ?? 'dist';

/**
 * Serves the built site on a free port.
 *
 * @throws {Error} if it has not been built.
 */
export function serveSite(): Promise<StaticServer> {
  return serve(SITE_FOLDER);
}
