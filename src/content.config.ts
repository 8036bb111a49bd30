import { defineCollection } from 'astro:content';
import { articleEntrySchema } from './archive/article-entry.ts';
import { articleLoader } from './archive/article-loader.ts';
import {
  entityLoader,
  entityRecordSchema,
  sourceLoader,
  sourceRecordSchema,
  tagLoader,
  tagRecordSchema,
} from './archive/vocabulary-loaders.ts';

export const collections = {
  articles: defineCollection({ loader: articleLoader(), schema: articleEntrySchema }),
  tags: defineCollection({ loader: tagLoader(), schema: tagRecordSchema }),
  sources: defineCollection({ loader: sourceLoader(), schema: sourceRecordSchema }),
  entities: defineCollection({ loader: entityLoader(), schema: entityRecordSchema }),
};
