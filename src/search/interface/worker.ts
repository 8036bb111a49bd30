import { sitePath } from '../../i18n/paths.ts';
import type { Answer, Hit, SearchProvider, SearchRequest, SearchScope } from '../answer.ts';
import { MANIFEST } from '../manifest.ts';
import { openProvider } from '../provider.ts';
import { excerptPieces, titlePieces } from './excerpt.ts';
import type { ArticleMarks, Asked, Replies, Reply, ShownAnswer, ShownResult } from './messages.ts';
import { PAGE_SIZE } from './page-size.ts';

/** How long nothing may arrive while something is awaited. */
const PATIENCE = 20_000;

const BUNDLE = sitePath('search-index/');

let awaited = 0;
let patience: ReturnType<typeof setTimeout> | undefined;
let opened: Promise<SearchProvider> | undefined;
let shownHits: readonly Hit[] = [];
let last = 0;
let queue = Promise.resolve();
let anew = false;

const post = (reply: Reply) => postMessage(reply);
const fail = (error: unknown) => post({ failure: String(error) });

function watch(): void {
  clearTimeout(patience);
  if (awaited > 0) patience = setTimeout(() => fail('no answer from the host'), PATIENCE);
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer>> {
  // An old manifest would name files that a new index no longer has.
  const cache = anew ? 'reload' : file === MANIFEST ? 'no-cache' : 'default';
  const response = await fetch(BUNDLE + file, { cache });
  if (!response.ok) throw new Error(`${file}: the host answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  watch();
  return bytes;
}

async function answer(request: SearchRequest, scope: SearchScope): Promise<Answer> {
  opened ??= openProvider(read);
  return (await opened).search(request, scope);
}

async function shown(hit: Hit): Promise<ShownResult> {
  const detail = await hit.load();
  const { id, language, titleBy, date, dayText, dateBasis, publisherName } = detail;
  const { key, missing } = hit;
  const texts = { title: titlePieces(detail), excerpt: excerptPieces(detail) };
  return { key, id, language, titleBy, date, dayText, dateBasis, publisherName, missing, ...texts };
}

function page(from: number): Promise<ShownResult[]> {
  return Promise.all(shownHits.slice(from, from + PAGE_SIZE).map(shown));
}

async function search(request: SearchRequest, parts: number): Promise<ShownAnswer> {
  const { hits, partial, ...rest } = await answer(request, { parts });
  shownHits = [...hits, ...partial];
  return { ...rest, total: hits.length, partialTotal: partial.length, results: await page(0) };
}

async function marks(
  request: SearchRequest,
  id: string,
  key: string | null,
): Promise<ArticleMarks | null> {
  const { hits, partial } = await answer(request, { key, parts: 1 });
  const all = [...hits, ...partial];
  // The key tells which one it is, unless the index was built anew: then it is among the first, or not found.
  const named = all.filter((hit) => hit.key === key);
  for (const hit of [...named, ...all.slice(0, PAGE_SIZE)]) {
    const detail = await hit.load();
    if (detail.id !== id) continue;
    const { tokens, titleTokens, marked } = detail;
    return { tokens, titleTokens, marked };
  }
  return null;
}

function replyTo(asked: Asked): Promise<Replies[keyof Replies]> {
  if (asked.kind === 'more') return page(asked.from);
  if (asked.kind === 'marks') return marks(asked.request, asked.id, asked.key);
  // Of searches that wait, only the last is still wanted.
  return asked.number < last ? Promise.resolve(null) : search(asked.request, asked.parts);
}

globalThis.addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  anew = asked.anew;
  if (asked.kind === 'search') last = asked.number;
  awaited += 1;
  watch();
  queue = queue.then(async () => {
    try {
      post({ number: asked.number, reply: await replyTo(asked) });
    } catch (error) {
      fail(error);
    }
    awaited -= 1;
    watch();
  });
});
