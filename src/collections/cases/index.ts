import { defineCollection } from '../../view/collection.ts';
import { aroundCase, caseBlocks } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const cases = defineCollection({
  name: 'cases',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.85 },
  noteOf: ({ data }, playbook) => playbook.pick(words)[data.account],
  home: { door: 'understand' },
  around: aroundCase,
  page: caseBlocks,
});
