import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleWithBody } from '../../../src/archive/article-files.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { runMeasured, type Measured } from '../measure/run-measured.ts';
import type { Frame, FrameSlot, PeerArticle, PeerSite, Scope } from './site-model.ts';

const TEMPLATES = path.join(import.meta.dirname, 'hugo');

const OUTPUTS: Readonly<Record<Scope, readonly string[]>> = {
  equal: ['html', 'capture', 'plain', 'copy', 'bib', 'ris', 'csl'],
  html: ['html', 'capture'],
  lean: ['html'],
};

const SLOTS: Readonly<Record<Exclude<FrameSlot, 'main'>, string>> = {
  title: '{{ .title }}',
  description: '{{ .description }}',
  path: '{{ .path }}',
  head: '{{ .head }}',
};

/** What stands before and behind a page's own words, as templates. */
function partialsOf(frame: Frame): [before: string, after: string] {
  const parts: [string, string] = ['', ''];
  let at: 0 | 1 = 0;
  for (const piece of frame) {
    if (typeof piece === 'string') parts[at] += piece;
    else if (piece.slot === 'main') at = 1;
    else parts[at] += SLOTS[piece.slot];
  }
  return parts;
}

/** A page of a list each, from one file of all. */
const ADAPTER = `{{ range (resources.Get "lists.json" | transform.Unmarshal) }}
{{ $.AddPage (dict "path" (printf "lists/%s" .key) "type" "lists" "title" .title "url" (printf "/%s" .address) "params" (dict "list" .)) }}
{{ end }}
`;

/** Lays a project out, without its articles. */
export function layOutHugo(folder: string, { scope, words, frames, lists }: PeerSite): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(TEMPLATES, folder, { recursive: true });
  for (const place of ['assets', 'data', 'content/articles']) {
    mkdirSync(path.join(folder, place), { recursive: true });
  }
  for (const locale of LOCALES) {
    const [before, after] = partialsOf(frames[locale]);
    const partials = path.join(folder, 'layouts/partials');
    writeFileSync(path.join(partials, `before-${locale}.html`), before);
    writeFileSync(path.join(partials, `after-${locale}.html`), after);
  }
  writeFileSync(path.join(folder, 'data/words.json'), JSON.stringify(words));
  const keyed = lists.map((list, at) => ({ ...list, key: `l${at}` }));
  writeFileSync(path.join(folder, 'assets/lists.json'), JSON.stringify(keyed));
  writeFileSync(path.join(folder, 'content/_content.gotmpl'), ADAPTER);
  const cascade = { cascade: { outputs: OUTPUTS[scope] } };
  writeFileSync(path.join(folder, 'content/articles/_index.md'), `${JSON.stringify(cascade)}\n`);
}

/** The ids of paragraphs stand in the text: the generator has no hook for paragraphs. */
function withParagraphIds(body: string): string {
  let number = 0;
  return body
    .trim()
    .split(/\n{2,}/u)
    .map((block) => (/^#|^ *[*>-] /u.test(block) ? block : `${block}\n{#p${++number}}`))
    .join('\n\n');
}

/** Writes an article as Markdown below its front matter, and its capture beside it. */
export function addToHugo(
  folder: string,
  article: PeerArticle,
  { body }: ArticleWithBody,
  capture: Uint8Array,
): void {
  const { id, title, date, tags, names } = article;
  const place = path.join(folder, 'content/articles', id);
  const matter = {
    title,
    ...(date === null ? {} : { date: date.slice(0, 10).padEnd(7, '-01').padEnd(10, '-01') }),
    subjects: tags.map((tag) => tag.id),
    named: names.map((name) => name.id),
    article,
  };
  mkdirSync(place);
  const text = `${JSON.stringify(matter)}\n\n${withParagraphIds(body)}\n`;
  writeFileSync(path.join(place, 'index.md'), text);
  writeFileSync(path.join(place, 'capture.txt'), capture);
}

/** Says which Hugo is on PATH; null where there is none. */
export async function hugoVersion(): Promise<string | null> {
  try {
    const { output } = await runMeasured('hugo', ['version'], { cwd: '.', env: process.env });
    return /v(\d[\d.]*)/u.exec(output)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Builds it, with related articles of its own finding or with those that it is handed. */
export function runHugo(folder: string, related: 'own' | 'handed'): Promise<Measured> {
  for (const place of ['public', 'resources', 'cache']) {
    rmSync(path.join(folder, place), { recursive: true, force: true });
  }
  const given = ['--quiet', '--noBuildLock', '--cacheDir', path.join(folder, 'cache')];
  return runMeasured('hugo', given, {
    cwd: folder,
    env: { ...process.env, HUGO_PARAMS_OWNRELATED: related === 'own' ? '1' : '' },
  });
}
