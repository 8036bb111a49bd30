import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { readArticles } from '../src/archive/article-files.ts';
import { contentRoot } from '../src/archive/content-folder.ts';
import { bodyBlocks } from '../src/archive/markdown.ts';
import { findMentions } from '../src/archive/mentions/find-mentions.ts';
import { buildNameIndex } from '../src/archive/mentions/name-index.ts';
import { nameRecords } from '../src/archive/names.ts';
import { readEntities, readTags } from '../src/archive/vocabulary-files.ts';

/**
 * The finder against the gold list, tests/mentions/*.tsv: every mention a careful reader marked, and
 * no other. See the README there.
 */
const LEAST = 0.99;
const ARTICLES = ['000', '001', '002', '003', '004'];
const root = contentRoot();
const names = buildNameIndex(nameRecords(await readEntities(root), await readTags(root)));

interface Places {
  /** `block:start-end surface → entity`. */
  readonly gold: Set<string>;
  readonly found: Set<string>;
}

/** The place of an occurrence, counted from 1, of a surface in a text. */
function placeOf(text: string, surface: string, occurrence: number, row: string): number {
  let at = -1;
  for (let seen = 0; seen < occurrence; seen++) at = text.indexOf(surface, at + 1);
  assert.ok(at >= 0, `the gold list names a place that is not in the article: ${row}`);
  return at;
}

function key(block: string, text: string, start: number, end: number, entity: string): string {
  return `${block}:${start}-${end} ${text.slice(start, end)} → ${entity}`;
}

async function readGold(number: string, texts: ReadonlyMap<string, string>): Promise<Set<string>> {
  const rows = await readFile(path.join(import.meta.dirname, 'mentions', `${number}.tsv`), 'utf8');
  const gold = new Set<string>();
  for (const row of rows.split('\n').filter((line) => /^\d/u.test(line))) {
    const [, block = '', occurrence, surface = '', entity = ''] = row.split('\t');
    const text = texts.get(block) ?? '';
    const start = placeOf(text, surface, Number(occurrence), row);
    gold.add(key(block, text, start, start + surface.length, entity));
  }
  return gold;
}

async function readPlaces(): Promise<Map<string, Places>> {
  const places = new Map<string, Places>();
  for await (const { record, body } of readArticles(root)) {
    const number = record.capture.name.slice(0, 3);
    if (!ARTICLES.includes(number)) continue;
    const title = record.title.by === 'unknown' ? '' : record.title.text;
    const own = [title, ...bodyBlocks(body).map(({ text }) => text)];
    const texts = new Map([
      ...own.map((text, at): [string, string] => [String(at - 1), text]),
      ...record.readAlso.map((text, at): [string, string] => [`r${at}`, text]),
    ]);
    const found = new Set<string>();
    // The headlines of other articles are texts of their own: nothing in this one abbreviates them.
    for (const group of [own, ...record.readAlso.map((headline) => [headline])]) {
      const { mentions } = findMentions(names, record.language, group);
      for (const { name, nested, block, start, end } of mentions) {
        if (name.kind !== 'entity' || nested) continue;
        const label = group === own ? String(block - 1) : `r${record.readAlso.indexOf(group[0]!)}`;
        found.add(key(label, texts.get(label)!, start, end, name.id));
      }
    }
    places.set(number, { gold: await readGold(number, texts), found });
  }
  return places;
}

function measure({ gold, found }: Places): { precision: number; recall: number; faults: string[] } {
  const hits = [...gold].filter((place) => found.has(place)).length;
  return {
    precision: hits / found.size,
    recall: hits / gold.size,
    faults: [
      ...[...gold].filter((place) => !found.has(place)).map((place) => `  missed ${place}`),
      ...[...found].filter((place) => !gold.has(place)).map((place) => `  false  ${place}`),
    ],
  };
}

const places = await readPlaces();

for (const number of [...ARTICLES, 'all']) {
  test(`mentions of ${number}: precision and recall against the gold list are ${LEAST} at least`, (t) => {
    const all = number === 'all';
    const measured = [...places].filter(([article]) => all || article === number);
    assert.equal(measured.length, all ? ARTICLES.length : 1, 'the articles are in the archive');
    const union = (side: 'gold' | 'found') =>
      new Set(
        measured.flatMap(([article, each]) => [...each[side]].map((row) => `${article} ${row}`)),
      );
    const { precision, recall, faults } = measure({ gold: union('gold'), found: union('found') });
    t.diagnostic(
      `${number}: ${union('gold').size} mentions, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    );
    assert.ok(precision >= LEAST && recall >= LEAST, `\n${faults.join('\n')}`);
  });
}
