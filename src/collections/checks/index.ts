import { defineCollection } from '../../view/collection.ts';
import { checkBlocks } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const checks = defineCollection({
  name: 'checks',
  ...words.en.names,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.95 },
  home: { door: 'together' },
  page: checkBlocks,
});
