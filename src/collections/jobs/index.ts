import { defineCollection } from '../../view/collection.ts';
import { aroundJob, boundaryBlock, jobBlocks, jobIndex } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const jobs = defineCollection({
  name: 'jobs',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: {
    said: words.en.names.said,
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
