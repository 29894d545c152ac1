import { defineCollection } from '../../view/collection.ts';
import { checkBlocks } from './page.ts';
import { schema } from './schema.ts';
import { alignmentCheck } from './tool.ts';
import { words } from './words.ts';

export const checks = defineCollection({
  name: 'checks',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.95 },
  home: { door: 'together' },
  tools: [alignmentCheck],
  page: checkBlocks,
});
