import { defineCollection } from '../../view/collection.ts';
import { aroundSignal, signalBlocks, signalIndex } from './page.ts';
import { checkSignals } from './relations.ts';
import { schema } from './schema.ts';

export const signals = defineCollection({
  name: 'signals',
  title: 'Signals',
  one: 'Signal',
  lead: 'What anyone can see within two weeks, and what it says about how well the two of you work together.',
  schema,
  search: { said: ['warning signs', 'symptoms', 'red flags', 'indicators'], readiness: 0.88 },
  relations: checkSignals,
  pageIds: ['parts', 'situations', 'plays'],
  index: signalIndex,
  leadOf: () => undefined,
  home: { door: 'trouble' },
  around: aroundSignal,
  page: signalBlocks,
});
