import { defineCollection } from '../../view/collection.ts';
import { aroundWord, definitionIndex, glossaryBlocks } from './page.ts';
import { schema } from './schema.ts';

export const glossary = defineCollection({
  name: 'glossary',
  title: 'Glossary',
  one: 'Term',
  lead: 'What the playbook means by its words. Many arguments are two people using one word for two things.',
  schema,
  search: { said: ['terms', 'definitions', 'vocabulary', 'dictionary', 'what words mean'], readiness: 0.95 },
  index: definitionIndex,
  leadOf: () => undefined,
  around: aroundWord,
  page: glossaryBlocks,
});
