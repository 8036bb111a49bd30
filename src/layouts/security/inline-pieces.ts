import { READING_SETTINGS_SCRIPT } from '../../components/reading-settings-script.ts';

/*
 * What stands inside the pages rather than in files of its own. The content security policy names each
 * by its hash, so all of it is listed here; the build puts every other style and script into files.
 */

/** Before every style sheet, whatever order the bundler gives them: it fixes the order of the layers. */
export const LAYER_ORDER = '@layer reset, tokens, base, layout, components, print;';

/**
 * Makes the browser refuse scripts by an address outside the site (Trusted Types, default policy).
 * Workers and the service worker are started by addresses; markup from strings is refused altogether.
 */
export const OWN_SCRIPTS_ONLY =
  "window.trustedTypes?.createPolicy('default',{createScriptURL(a){if(new URL(a,document.baseURI).origin===location.origin)return a;throw TypeError(a)}})";

/** All inline styles. */
export const INLINE_STYLES: readonly string[] = [LAYER_ORDER];

/** All inline scripts that run, in their order; blocks of data (JSON-LD) are no scripts to the policy. */
export const INLINE_SCRIPTS: readonly string[] = [OWN_SCRIPTS_ONLY, READING_SETTINGS_SCRIPT];
