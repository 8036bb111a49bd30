import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkRecalledBy } from '../src/archive/article-checks.ts';
import { contentRoot, listFiles } from '../src/archive/content-folder.ts';
import { readEntities } from '../src/archive/vocabulary-files.ts';
import { sourceSchema, tagSchema } from '../src/archive/vocabulary.ts';
import { articleProblems } from './ingest/check-article.ts';
import { readRecords } from './ingest/vocabulary.ts';

const HELP = `Proves that the archive is whole and says what its captures say.

  npm run verify

Every article's file is a valid record in its place; its capture is there, with the digest and length
recorded; title, text and removals together are the capture's text; tags and sources exist; no
capture is without its article; entities are told apart, and recalled by articles that exist. One
line a problem.

RASAD_CONTENT names another content folder. Exit code: 0 all true, 1 problems, 2 the command cannot run.`;

async function readCaptureBelow(root: string, below: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path.join(root, below));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function verify(root: string): Promise<number> {
  const known = {
    sources: new Set((await readRecords(path.join(root, 'sources'), sourceSchema)).keys()),
    tags: new Set((await readRecords(path.join(root, 'tags'), tagSchema)).keys()),
  };
  let problems = 0;
  const report = (file: string, problem: string) => {
    problems++;
    console.error(`content/${file}: ${problem}`);
  };
  const pathOfId = new Map<string, string>();
  const referred = new Set<string>();
  for (const name of await listFiles(path.join(root, 'articles'), '')) {
    const below = `articles/${name}`;
    if (!name.endsWith('.md')) {
      report(below, 'not an article: remove it');
      continue;
    }
    const checked = await articleProblems(
      await readFile(path.join(root, below), 'utf8'),
      below,
      known,
      (capture) => readCaptureBelow(root, capture),
    );
    for (const problem of checked.problems) report(below, problem);
    if (!checked.record) continue;
    const { id, capture } = checked.record;
    const twin = pathOfId.get(id);
    if (twin) report(below, `id: ${id} is also the id of content/${twin}`);
    pathOfId.set(id, below);
    referred.add(capture.path);
  }
  const captures = await listFiles(path.join(root, 'captures'), '');
  for (const name of captures) {
    const below = `captures/${name}`;
    if (!referred.has(below))
      report(below, 'no article has this capture: take it in again, or remove it');
  }
  const entities = await readEntities(root);
  for (const { file, reason } of checkRecalledBy(entities, new Set(pathOfId.keys()))) {
    report(file, reason);
  }
  console.log(
    `${pathOfId.size} articles, ${captures.length} captures: ${problems === 0 ? 'all true' : `${problems} problems`}`,
  );
  return problems === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
    if (!values.help) return await verify(contentRoot());
    console.log(HELP);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

process.exitCode = await main();
