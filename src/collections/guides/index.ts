import { defineCollection } from '../../view/collection.ts';
import { guideBlocks, readMinutes } from './page.ts';
import { schema } from './schema.ts';

export const guides = defineCollection({
  name: 'guides',
  title: 'Guides',
  one: 'Guide',
  lead: 'One idea at a time, for when you want to understand why.',
  schema,
  search: { said: ['articles', 'explanations', 'background reading', 'how-to'] },
  noteOf: ({ words }) => `${readMinutes(words)} min to read`,
  home: { door: 'understand', place: 5 },
  leadOf: () => undefined,
  page: guideBlocks,
});
