import { defineCollection } from '../../view/collection.ts';
import { roleBlocks } from './page.ts';
import { schema } from './schema.ts';

export const roles = defineCollection({
  name: 'roles',
  title: 'Roles',
  one: 'Role',
  lead: 'What each leader optimises, asks and weighs, and what happens when a strength runs unchecked.',
  schema,
  search: { said: ['role descriptions', 'job descriptions', 'responsibilities of each role'], readiness: 1.1 },
  pageIds: ['its-decisions', 'joint-decisions'],
  leadOf: ({ data }) => data.oneLine,
  sideOf: ({ data }) => data.side,
  home: { door: 'understand', place: 2 },
  bodyIsPart: true,
  page: roleBlocks,
});
