import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleWithBody } from '../../../src/archive/article-files.ts';
import { runMeasured, type Measured } from '../measure/run-measured.ts';
import type { PeerArticle, PeerSite } from './site-model.ts';

/** The version that is compared with; later ones did not install everywhere. */
export const ELEVENTY = '3.1.6';

const TEMPLATES = path.join(import.meta.dirname, 'eleventy');
const ROOT = path.resolve(import.meta.dirname, '../../..');
/** What it renders Markdown with is ours. */
const OURS = ['unified', 'remark-parse', 'remark-rehype', 'rehype-stringify'];

/**
 * Installs Eleventy in a folder of its own, once.
 *
 * @returns its modules.
 */
export async function installEleventy(work: string): Promise<string> {
  const folder = path.join(work, `eleventy-${ELEVENTY}`);
  const modules = path.join(folder, 'node_modules');
  if (!existsSync(path.join(modules, '@11ty/eleventy/package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
    const given = ['install', '--save-exact', '--no-audit', '--no-fund', '--ignore-scripts'];
    const options = { cwd: folder, env: process.env };
    await runMeasured('npm', [...given, `@11ty/eleventy@${ELEVENTY}`], options);
  }
  for (const name of OURS) {
    const link = path.join(modules, name);
    if (!existsSync(link)) symlinkSync(path.join(ROOT, 'node_modules', name), link);
  }
  return modules;
}

/** Lays a project out, without its articles. */
export function layOutEleventy(folder: string, modules: string): void {
  rmSync(folder, { recursive: true, force: true });
  const content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'articles'), { recursive: true });
  mkdirSync(path.join(folder, 'layouts'));
  mkdirSync(path.join(folder, 'captures'));
  symlinkSync(modules, path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
  for (const [file, place] of [
    ['eleventy.config.js', ''],
    ['site.js', ''],
    ['article.11ty.js', 'layouts'],
    ['articles.11tydata.js', 'content/articles'],
    ['capture.11ty.js', 'content'],
    ['form.11ty.js', 'content'],
    ['list.11ty.js', 'content'],
  ] as const) {
    cpSync(path.join(TEMPLATES, file), path.join(folder, place, file));
  }
}

/** Writes what the templates are handed. */
export function writeSiteData(folder: string, site: PeerSite): void {
  writeFileSync(path.join(folder, 'site.json'), JSON.stringify(site));
}

/** Writes an article as Markdown below its front matter, and its capture. */
export function addToEleventy(
  folder: string,
  { id }: PeerArticle,
  { body }: ArticleWithBody,
  capture: Uint8Array,
): void {
  const text = `---json\n${JSON.stringify({ id })}\n---\n${body}`;
  writeFileSync(path.join(folder, 'content/articles', `${id}.md`), text);
  mkdirSync(path.join(folder, 'captures', id));
  writeFileSync(path.join(folder, 'captures', id, 'capture.txt'), capture);
}

/** Builds it. */
export function runEleventy(folder: string): Promise<Measured> {
  rmSync(path.join(folder, 'out'), { recursive: true, force: true });
  const command = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  return runMeasured(process.execPath, [command, '--quiet'], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=8192' },
  });
}
