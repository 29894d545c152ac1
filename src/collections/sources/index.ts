import { defineCollection } from '../../view/collection.ts';
import { citedAs, sourceBlocks } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const sources = defineCollection({
  name: 'sources',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.8 },
  pageIds: ['claim', 'reach', 'cited-by'],
  citedAs,
  page: sourceBlocks,
});
