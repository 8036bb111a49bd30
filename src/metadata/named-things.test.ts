import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleMention } from '../archive/entities/entity-index.ts';
import { entitySchema } from '../archive/vocabulary.ts';
import { namedThings } from './named-things.ts';

const mention = (id: string, block: number, more: object = {}): ArticleMention => ({
  entity: {
    id,
    kind: 'place',
    ...entitySchema.parse({
      name: { ar: `${id}-ar`, fa: `${id}-fa`, en: id },
      description: { ar: '-', fa: '-', en: '-' },
      ...more,
    }),
  },
  block,
  start: 0,
  end: 1,
  nested: false,
});

test('what the title names is what the article is about; each is told once', () => {
  const baku = { wikidata: 'Q9248' };
  const mentions = [mention('baku', 0, baku), mention('shusha', 1), mention('baku', 2, baku)];
  assert.deepEqual(namedThings(mentions, 'fa'), {
    about: [{ '@type': 'Place', name: 'baku-fa', sameAs: 'https://www.wikidata.org/entity/Q9248' }],
    mentions: [{ '@type': 'Place', name: 'shusha-fa' }],
  });
});

test('an article that names nobody says nothing', () => {
  assert.deepEqual(namedThings([], 'ar'), {});
});
