import { defineCollection } from '../../view/collection.ts';
import { tensionBlocks, tensionIndex } from './page.ts';
import { schema } from './schema.ts';
import { tradeOffs } from './tool.ts';
import { words } from './words.ts';

export const tensions = defineCollection({
  name: 'tensions',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said },
  pageIds: ['upside', 'overdone'],
  noteOf: ({ data: { poles } }, playbook) => playbook.pick(words).both(poles[0].label, poles[1].label),
  home: { door: 'decide' },
  index: tensionIndex,
  tools: [tradeOffs],
  bodyIsPart: true,
  page: tensionBlocks,
});
