import { defineCollection } from '../../view/collection.ts';
import { tensionBlocks, tensionIndex } from './page.ts';
import { schema } from './schema.ts';
import { tradeOffs } from './tool.ts';

export const tensions = defineCollection({
  name: 'tensions',
  title: 'Tensions',
  one: 'Tension',
  lead: 'Two good things that pull apart. Neither side is wrong; both have to be held.',
  schema,
  search: { said: ['trade-offs', 'tradeoffs', 'polarities', 'dilemmas', 'competing goals', 'balancing acts'] },
  pageIds: ['upside', 'overdone'],
  noteOf: ({ data }) => data.poles.map(({ label }) => label).join(' and '),
  home: { door: 'decide' },
  index: tensionIndex,
  tools: [tradeOffs],
  bodyIsPart: true,
  page: tensionBlocks,
});
