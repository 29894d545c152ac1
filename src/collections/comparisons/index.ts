import { defineCollection } from '../../view/collection.ts';
import { comparisonBlocks, comparisonIndex } from './page.ts';
import { schema } from './schema.ts';

export const comparisons = defineCollection({
  name: 'comparisons',
  title: 'Comparisons',
  one: 'Comparison',
  lead: 'Product and engineering leadership side by side, with what the two owe each other in every row.',
  schema,
  search: { said: ['compare', 'side by side', 'comparison tables', 'product versus engineering'] },
  index: comparisonIndex,
  isMain: true,
  home: { door: 'understand', place: 1 },
  page: comparisonBlocks,
});
