import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { formatArticleFile } from './article-file.ts';
import type { Article } from './article.ts';
import { syncArticles, type StoreContext } from './article-loader.ts';
import { ContentError } from './content-error.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'rasad-content-'));
  await write('captures/a.txt', 'نص');
  await write('tags/t.yaml', 'label: { ar: ا, fa: ا, en: a }\n');
  await write('sources/s.yaml', 'label: { ar: ا, fa: ا, en: a }\nkind: site\n');
});
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

function article(id: string, changes: Partial<Article> = {}, body = 'متن.'): [string, string] {
  const record: Article = {
    id,
    language: 'fa',
    title: { by: 'source', text: 'عنوان' },
    date: { basis: 'unknown' },
    publisher: { source: 's', text: 'ا' },
    credits: [],
    tags: ['t'],
    keywords: [],
    captions: [],
    readAlso: [],
    notes: [],
    capture: {
      path: 'captures/a.txt',
      name: 'a.txt',
      sha256: 'a'.repeat(64),
      bytes: 4,
      encoding: 'utf-8',
    },
    removed: [{ category: 'share', start: 0, end: 2, text: 'نص' }],
    generated: 'b'.repeat(64),
    ...changes,
  };
  return [`articles/fa/${id}.md`, formatArticleFile({ record, body })];
}

/** A store as Astro's is, and what the loader said. */
function memoryStore(): { context: StoreContext; said: string[] } {
  const entries = new Map<string, { id: string; data: Record<string, unknown> }>();
  const meta = new Map<string, string>();
  const said: string[] = [];
  const context = {
    store: {
      get: (id: string) => entries.get(id),
      keys: () => [...entries.keys()],
      delete: (id: string) => entries.delete(id),
      set: (entry: { id: string; data: Record<string, unknown> }) => entries.set(entry.id, entry),
    },
    meta,
    logger: { info: (message: string) => said.push(message) },
  };
  return { context: context as unknown as StoreContext, said };
}

async function problemsOfSync(): Promise<string[]> {
  const { context } = memoryStore();
  try {
    await syncArticles(context, root);
    return [];
  } catch (error) {
    assert.ok(error instanceof ContentError);
    return error.message.split('\n');
  }
}

test('the store keeps the record, the lead and the words, but neither body nor removed text', async () => {
  await write(...article('one', {}, 'بند نخست.\n\nبند دوم.'));
  const { context } = memoryStore();
  await syncArticles(context, root);
  const data: Record<string, unknown> = context.store.get('one')!.data;
  assert.equal(data['lead'], 'بند نخست.');
  assert.equal(data['words'], 4);
  assert.equal(data['file'], 'articles/fa/one.md');
  assert.ok(!('removed' in data) && !('generated' in data) && !('body' in data));
});

test('an unchanged file is not read again, a changed one is, a vanished one goes', async () => {
  const [file, text] = article('one');
  await write(file, text);
  await write(...article('two'));
  const { context, said } = memoryStore();
  // A file that was written just now would be read again.
  for (const name of [file, 'articles/fa/two.md']) await utimes(path.join(root, name), 2, 2);
  await syncArticles(context, root);
  await syncArticles(context, root);
  await utimes(path.join(root, file), 1, 1);
  await rm(path.join(root, 'articles/fa/two.md'));
  await syncArticles(context, root);
  assert.deepEqual(said, [
    '2 articles, 2 of them read anew',
    '2 articles, 0 of them read anew',
    '1 articles, 1 of them read anew',
  ]);
  assert.deepEqual(context.store.keys(), ['one']);
});

test('an unchanged article whose tag has gone is found out', async () => {
  await write(...article('one'));
  const { context } = memoryStore();
  await syncArticles(context, root);
  await rm(path.join(root, 'tags/t.yaml'));
  await assert.rejects(syncArticles(context, root), /tags\.0: there is no tag 't'/u);
});

test('every problem is one line with file, field, reason and remedy', async () => {
  await write(...article('tag', { tags: ['nope'] }));
  await write(...article('source', { publisher: { source: 'nobody', text: 'ا' } }));
  const capture = { path: 'captures/no.txt', name: 'no', sha256: 'a'.repeat(64), bytes: 1 };
  await write(...article('capture', { capture: { ...capture, encoding: 'utf-8' } }));
  await write('articles/fa/renamed.md', article('other')[1]);
  await write('articles/fa/plain.md', 'متن بی‌سرآغاز');
  await write(
    'articles/fa/language.md',
    article('language')[1].replace('language: fa', 'language: de'),
  );
  assert.deepEqual(await problemsOfSync(), [
    "content/articles/fa/capture.md: capture.path: there is no file 'captures/no.txt'; put the capture there",
    'content/articles/fa/language.md: language: Invalid option: expected one of "ar"|"fa"; use one of the values that the schema allows',
    "content/articles/fa/plain.md: no front matter: the file must begin with a line '---'",
    "content/articles/fa/renamed.md: id: 'other' is not the name of the file; rename the file 'other.md'",
    "content/articles/fa/source.md: publisher.source: there is no source 'nobody'; mend the id or add sources/nobody.yaml",
    "content/articles/fa/tag.md: tags.0: there is no tag 'nope'; mend the id or add tags/nope.yaml",
  ]);
});

test('two files with one id are found out', async () => {
  await write(...article('one'));
  await write('articles/ar/one.md', article('one')[1]);
  assert.deepEqual(await problemsOfSync(), [
    "content/articles/fa/one.md: id: 'one' is also the id of articles/ar/one.md; remove one",
  ]);
});

test('an entity recalled by an article that is not there is found out', async () => {
  await write(...article('one'));
  await write(
    'entities/event/war.yaml',
    'name: { ar: ج, fa: ج, en: j }\ndescription: { ar: ا, fa: ب, en: c }\nrecalledBy: [one, two]\n',
  );
  await assert.rejects(
    syncArticles(memoryStore().context, root),
    /^ContentError: content\/entities\/event\/war\.yaml: recalledBy: there is no article 'two'; mend/u,
  );
});
