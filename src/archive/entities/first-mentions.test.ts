import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityRecord } from '../vocabulary-files.ts';
import { entitySchema } from '../vocabulary.ts';
import type { ArticleMention } from './entity-index.ts';
import { firstMentions } from './first-mentions.ts';

const three = { ar: 'ا', fa: 'ا', en: 'a' };
const record = (id: string): EntityRecord => ({
  id,
  kind: 'place',
  ...entitySchema.parse({ name: three, description: three }),
});
const mention = (id: string, block: number, start: number, more: object = {}): ArticleMention => ({
  entity: record(id),
  block,
  start,
  end: start + 4,
  nested: false,
  ...more,
});
const paragraph = { kind: 'paragraph', text: '' } as const;
const heading = { kind: 'heading', text: '' } as const;
const chosen = (mentions: ArticleMention[], blocks = [paragraph, paragraph, heading, paragraph]) =>
  firstMentions(mentions, blocks).map(({ entity, block, start }) => [entity.id, block, start]);

test('once in a section, and again in the next', () => {
  const mentions = [
    mention('baku', 1, 0),
    mention('baku', 1, 9),
    mention('baku', 2, 0),
    mention('baku', 4, 3),
  ];
  assert.deepEqual(chosen(mentions), [
    ['baku', 1, 0],
    ['baku', 4, 3],
  ]);
});

test('not in the title, not in a subheading, not inside a longer name', () => {
  const mentions = [
    mention('baku', 0, 0),
    mention('baku', 3, 0),
    mention('ministry', 4, 0, { end: 20 }),
    mention('baku', 4, 8, { nested: true }),
    mention('baku', 4, 12),
    mention('baku', 4, 30),
  ];
  assert.deepEqual(chosen(mentions), [
    ['ministry', 4, 0],
    ['baku', 4, 30],
  ]);
});
