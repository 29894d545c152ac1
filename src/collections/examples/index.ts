import { defineCollection } from '../../view/collection.ts';
import { aroundExample, exampleBlocks } from './page.ts';
import { schema } from './schema.ts';

export const examples = defineCollection({
  name: 'examples',
  title: 'Examples',
  one: 'Example',
  lead: 'What well-known organisations are said to do, how good the evidence is, and what you can take from it.',
  schema,
  search: { said: ['case studies', 'companies', 'real-world examples'], readiness: 0.85 },
  around: aroundExample,
  leadOf: () => undefined,
  page: exampleBlocks,
});
