import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeSlug from 'rehype-slug';
import { responseHeaders } from './src/layouts/security/integration.ts';
import { offlineReading } from './src/offline/integration.ts';
import { searchIndex } from './src/search/integration.ts';

// Where the site will stand. Without it nothing that needs an absolute address is emitted: a
// canonical link to a made-up host would be a lie.
const site = process.env.RASAD_SITE;
// The folder of that host, if the site does not stand at its root: '/archive/'.
const base = process.env.RASAD_BASE;
const out = process.env.RASAD_OUT;
// Names of the months in Arabic: 'egypt' أبريل, 'levant' نيسان, 'both' أبريل/نيسان.
const arabicMonths = process.env.RASAD_ARABIC_MONTHS ?? 'both';
if (!['both', 'egypt', 'levant'].includes(arabicMonths)) {
  throw new Error(`RASAD_ARABIC_MONTHS=${arabicMonths}: give 'both', 'egypt' or 'levant'`);
}

// An OpenSearch index that answers the searches in place of the site's own: its address.
const searchUrl = process.env.RASAD_SEARCH_URL ?? '';
if (searchUrl !== '' && !/^https?:\/\/[^/]+\/[^/]+/u.test(searchUrl)) {
  throw new Error(
    `RASAD_SEARCH_URL=${searchUrl}: give the address of an index, https://host/index`,
  );
}

/**
 * What is loaded when it is needed need not be fetched ahead: the bundler's code for that would weigh
 * on every page. Astro sets the option itself, so it is changed behind it.
 */
const withoutPreload = {
  name: 'rasad-without-preload',
  /** @param {string} environment */
  configEnvironment(environment) {
    return environment === 'client'
      ? { build: { modulePreload: /** @type {const} */ (false) } }
      : {};
  },
};

export default defineConfig({
  ...(site ? { site } : {}),
  ...(base ? { base } : {}),
  // A build to another folder keeps its own cache, so that two builds do not disturb each other.
  ...(out ? { outDir: out, cacheDir: `${out.replace(/\/+$/, '')}.cache` } : {}),
  output: 'static',
  trailingSlash: 'always',
  // Styles and scripts are files, so that the content security policy need not name what a bundler inlines.
  build: { format: 'directory', concurrency: 4, inlineStylesheets: 'never' },
  // 'jsx', the default, glues together inline siblings that stand on separate lines.
  compressHTML: true,
  devToolbar: { enabled: false },
  // The search runs in a module worker, which loads what it seldom needs when it needs it.
  vite: {
    worker: { format: 'es' },
    build: { assetsInlineLimit: 0 },
    plugins: [withoutPreload],
    define: {
      'import.meta.env.RASAD_ARABIC_MONTHS': JSON.stringify(arabicMonths),
      'import.meta.env.RASAD_SEARCH_URL': JSON.stringify(searchUrl),
    },
  },
  markdown: {
    // Text is verbatim: no smart punctuation, no extensions that could read signs as markup.
    processor: unified({ gfm: false, smartypants: false, rehypePlugins: [rehypeSlug] }),
    syntaxHighlight: false,
  },
  // In the order in which they act on the built site; the search index is made from it.
  integrations: [
    searchIndex(),
    responseHeaders(),
    // Last: it lists what the others have built.
    offlineReading(),
  ],
});
