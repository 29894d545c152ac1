import { defineCollection } from '../../view/collection.ts';
import { leadOfPage, pageBlocks, pagesIndex } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const pages = defineCollection({
  name: 'pages',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.9 },
  index: pagesIndex,
  leadOf: leadOfPage,
  page: pageBlocks,
});
