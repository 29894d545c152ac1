import { defineCollection } from '../../view/collection.ts';
import { aroundWord, definitionIndex, glossaryBlocks } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const glossary = defineCollection({
  name: 'glossary',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.95 },
  index: definitionIndex,
  leadOf: () => undefined,
  around: aroundWord,
  page: glossaryBlocks,
});
