import { defineCollection } from '../../view/collection.ts';
import { aroundCase, caseBlocks } from './page.ts';
import { schema } from './schema.ts';

export const cases = defineCollection({
  name: 'cases',
  title: 'Cases',
  one: 'Case',
  lead: 'Whole episodes between two leaders: what was said, what was decided, what it cost and what happened. Each says whether it is invented.',
  schema,
  search: { said: ['worked examples', 'stories', 'scenarios', 'role play'], readiness: 0.85 },
  noteOf: ({ data }) => (data.account === 'invented' ? 'Invented case' : 'Case from a source'),
  home: { door: 'understand' },
  around: aroundCase,
  page: caseBlocks,
});
