import { defineCollection } from '../../view/collection.ts';
import { citedAs, sourceBlocks } from './page.ts';
import { schema } from './schema.ts';

export const sources = defineCollection({
  name: 'sources',
  title: 'Sources',
  one: 'Source',
  lead: 'What the playbook rests on, what kind of evidence each source is, and what its publisher sells.',
  schema,
  search: { said: ['references', 'bibliography', 'citations', 'further reading', 'evidence'], readiness: 0.8 },
  pageIds: ['claim', 'reach', 'cited-by'],
  citedAs,
  page: sourceBlocks,
});
