import { defineCollection } from '../../view/collection.ts';
import { aroundSignal, signalBlocks, signalIndex } from './page.ts';
import { checkSignals } from './relations.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const signals = defineCollection({
  name: 'signals',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.88 },
  relations: checkSignals,
  pageIds: ['parts', 'situations', 'plays'],
  index: signalIndex,
  leadOf: () => undefined,
  home: { door: 'trouble' },
  around: aroundSignal,
  page: signalBlocks,
});
