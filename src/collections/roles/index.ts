import { defineCollection } from '../../view/collection.ts';
import { roleBlocks } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const roles = defineCollection({
  name: 'roles',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 1.1 },
  pageIds: ['its-decisions', 'joint-decisions'],
  leadOf: ({ data }) => data.oneLine,
  sideOf: ({ data }) => data.side,
  home: { door: 'understand', place: 2 },
  bodyIsPart: true,
  page: roleBlocks,
});
