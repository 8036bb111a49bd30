import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { fileDigests } from './file-digests.ts';

/** The styles of a page, as Astro keeps them from bundling to rendering. */
interface PageStyles {
  readonly styles: readonly object[];
}

/** What Astro's bundling of the site gives; it hangs on the code alone, and not on the content. */
export interface SiteBundle {
  /** The module that renders pages. */
  readonly entry: string;
  /** The folder of scripts, styles and what is served as it is; and the digests of its files. */
  readonly assets: string;
  readonly digests: Readonly<Record<string, string>>;
  /** By Astro's name of the page. */
  readonly pages: readonly (readonly [page: string, styles: PageStyles])[];
  /** The address of the site's root, with a slash at the end; null where it is not known. */
  readonly address: string | null;
  /** The path of the site's root on its host, with a slash at the end. */
  readonly base: string;
}

const BUNDLE = 'bundle.json';
/** Bundles that are kept, of the present code and of states of it before, and for how long all are (ms). */
const KEPT = 4;
const KEPT_FOR = 24 * 3_600_000;

const modulesIn = (folder: string) => path.join(folder, 'modules');
const assetsIn = (folder: string) => path.join(folder, 'assets');

/** Keeps what pages are rendered with where Astro would render them, and has it render none. */
function keepModules(
  folder: string,
  done: (bundle: Pick<SiteBundle, 'pages' | 'address' | 'base'>) => void,
): AstroIntegration {
  let address: string | null = null;
  let base = '/';
  let pages: ReadonlyMap<string, PageStyles> = new Map();
  return {
    name: 'rasad-keep-modules',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
        address = config.site ? new URL(base, config.site).href : null;
      },
      'astro:build:setup': ({ pages: bundled }) => {
        pages = bundled as unknown as ReadonlyMap<string, PageStyles>;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'rasad',
          getStaticPaths: async () => {
            await rename(path.join(assetsIn(folder), '.prerender'), modulesIn(folder));
            const listed = [...pages].map(([page, { styles }]) => [page, { styles }] as const);
            done({ pages: listed, address, base });
            return [];
          },
          render: () => Promise.reject(new Error('pages are rendered by processes of their own')),
        });
      },
    },
  };
}

async function makeBundle(root: string, folder: string): Promise<void> {
  let kept: Pick<SiteBundle, 'pages' | 'address' | 'base'> | undefined;
  await mkdir(folder, { recursive: true });
  await build({
    root,
    logLevel: 'warn',
    outDir: assetsIn(folder),
    cacheDir: path.join(folder, 'astro'),
    vite: { cacheDir: path.join(folder, 'vite') },
    integrations: [keepModules(folder, (bundle) => (kept = bundle))],
  });
  if (!kept) throw new Error('Astro bundled no pages');
  const digests = await fileDigests(assetsIn(folder));
  await writeFile(path.join(folder, BUNDLE), JSON.stringify({ ...kept, digests }));
}

async function readBundle(folder: string): Promise<SiteBundle> {
  const bundle = JSON.parse(await readFile(path.join(folder, BUNDLE), 'utf8')) as SiteBundle;
  const modules = await readdir(modulesIn(folder));
  const entry = modules.find((file) => /^prerender-entry\..*mjs$/u.test(file));
  if (!entry) throw new Error(`${modulesIn(folder)}: no entry; remove the folder`);
  return { ...bundle, entry: path.join(modulesIn(folder), entry), assets: assetsIn(folder) };
}

/** Removes bundles of code that is no more; not those that another build may be using. */
async function prune(bundles: string): Promise<void> {
  const found = await Promise.all(
    (await readdir(bundles)).map(async (name) => {
      const folder = path.join(bundles, name);
      return { folder, used: (await stat(folder)).mtimeMs };
    }),
  );
  const old = found.toSorted((a, b) => b.used - a.used).slice(KEPT);
  for (const { folder, used } of old) {
    if (Date.now() - used > KEPT_FOR) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Has Astro bundle the site into a folder, which appears when all is in it.
 *
 * @param root the checkout.
 * @param folder below `root`.
 */
export async function makeSiteBundle(root: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  try {
    await makeBundle(root, unfinished);
    // Another build may have been quicker: its bundle is the same.
    await rename(unfinished, folder).catch(() => {});
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * The site as Astro bundles it: bundled anew only if the code is another than that of the bundles
 * that are kept.
 *
 * @param bundles the folder that bundles are kept in.
 * @param code names the code, its dependencies and settings.
 * @param make makes a bundle, as {@link makeSiteBundle} does.
 */
export async function siteBundle(
  bundles: string,
  code: string,
  make: (folder: string) => Promise<unknown>,
): Promise<SiteBundle> {
  const folder = path.join(bundles, code.slice(0, 16));
  if (!existsSync(path.join(folder, BUNDLE))) {
    await make(folder);
    await prune(bundles);
  }
  const now = new Date();
  await utimes(folder, now, now);
  return readBundle(folder);
}
