import { defineCollection } from '../../view/collection.ts';
import { aroundExample, exampleBlocks } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const examples = defineCollection({
  name: 'examples',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.85 },
  around: aroundExample,
  leadOf: () => undefined,
  page: exampleBlocks,
});
