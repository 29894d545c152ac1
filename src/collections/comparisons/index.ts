import { defineCollection } from '../../view/collection.ts';
import { comparisonBlocks, comparisonIndex } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const comparisons = defineCollection({
  name: 'comparisons',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said },
  index: comparisonIndex,
  isMain: true,
  home: { door: 'understand', place: 1 },
  page: comparisonBlocks,
});
