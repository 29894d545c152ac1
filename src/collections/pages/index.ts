import { defineCollection } from '../../view/collection.ts';
import { leadOfPage, pageBlocks, pagesIndex } from './page.ts';
import { schema } from './schema.ts';

export const pages = defineCollection({
  name: 'pages',
  title: 'Pages',
  one: 'Page',
  lead: 'What else there is to know about how we work.',
  schema,
  search: { said: ['handbook', 'about us', 'how we work here'], readiness: 0.9 },
  index: pagesIndex,
  leadOf: leadOfPage,
  page: pageBlocks,
});
