import { defineCollection } from '../../view/collection.ts';
import { aroundJob, boundaryBlock, jobBlocks, jobIndex } from './page.ts';
import { schema } from './schema.ts';

export const jobs = defineCollection({
  name: 'jobs',
  title: 'The three jobs',
  one: 'Job',
  lead: 'Leaders create clarity, increase capability and improve the system. In each job some things belong to product, some to engineering, and some the two must settle together.',
  schema,
  search: {
    said: ['three jobs of leaders', '3 jobs of management', 'the boundary', 'responsibilities of leaders'],
    readiness: 1.1,
  },
  pageIds: ['parts', 'its-decisions', 'its-situations', 'its-plays'],
  bodyIsPart: true,
  leadOf: () => undefined,
  around: aroundJob,
  index: jobIndex,
  isMain: true,
  home: { door: 'understand', place: 3, picture: boundaryBlock },
  page: jobBlocks,
});
