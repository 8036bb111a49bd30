import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { close as closePagefind, createIndex } from 'pagefind';
import type { HeldArticle } from '../held-articles.ts';
import { PAGES, type Page } from '../query-sets.ts';
import type { Engine } from './engine.ts';
import { serveCounting, transferSize } from './transfer.ts';

/** The part of Pagefind's browser script that is used here. */
interface PagefindInstance {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindResult> }[] }>;
}
interface PagefindResult {
  url: string;
  content: string;
  /** Places of the words found, counted in white-space separated words of `content`. */
  locations: number[];
}
interface PagefindScript {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string) => text.replace(/[&<>]/gu, (sign) => ESCAPES[sign]!);

function plainPage({ document }: HeldArticle): string {
  const title = escape(document.title ?? '');
  const paragraphs = document.blocks.map((block) => `<p>${escape(block)}</p>`).join('\n');
  return `<!doctype html><html lang="${document.language}"><head><title>${title}</title></head>
<body><main><h1>${title}</h1>\n${paragraphs}</main></body></html>`;
}

async function buildBundle(articles: readonly HeldArticle[], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const article of articles) {
    const url = `/${article.number}/`;
    const added = await index.addHTMLFile({ url, content: plainPage(article) });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: folder });
  await closePagefind();
  // Without it Node takes the browser's script for CommonJS.
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
}

/** Pagefind reads the language of the page it runs on from the document: here is one that says it. */
async function withPageLanguage<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const document = { querySelector: () => ({ getAttribute: () => page }), currentScript: null };
  Object.defineProperty(globalThis, 'document', { value: document, configurable: true });
  try {
    return await run();
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
}

/** Pagefind as it comes: plain pages, an index a language, no option set. */
export async function openPagefind(articles: readonly HeldArticle[]): Promise<Engine> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rasad-pagefind-'));
  await buildBundle(articles, folder);
  const server = await serveCounting(folder);
  const scriptFile = path.join(folder, 'pagefind.js');
  let opened = 0;
  const open = (page: Page) =>
    withPageLanguage(page, async () => {
      // Instances of one module share one memory and break each other: each gets a module of its own.
      opened += 1;
      const address = `${pathToFileURL(scriptFile).href}?${opened}`;
      const script = (await import(address)) as PagefindScript;
      const instance = script.createInstance({ basePath: server.url, noWorker: true });
      await instance.init();
      return instance;
    });
  const search = async (instance: PagefindInstance, query: string) => {
    const { results } = await instance.search(query);
    return Promise.all(results.map((result) => result.data()));
  };
  const instances = new Map<Page, PagefindInstance>();
  for (const page of PAGES) instances.set(page, await open(page));
  return {
    name: 'Pagefind as it comes',
    marksWords: true,
    search: async (query, page) => {
      const results = await search(instances.get(page)!, query);
      const hits = results.map(({ url, content, locations }) => {
        const tokens = content.split(/\s+/u);
        return {
          number: /\d{3}/u.exec(url)![0],
          marked: locations.flatMap((at) => tokens[at] ?? []),
        };
      });
      return { hits, partial: [], unknown: null, correction: null };
    },
    firstSearchBytes: async (query, page) => {
      server.reset();
      await search(await open(page), query);
      return server.bytes() + transferSize(await readFile(scriptFile));
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
