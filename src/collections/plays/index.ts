import { defineCollection } from '../../view/collection.ts';
import { playBlocks } from './page.ts';
import { checkPlays } from './relations.ts';
import { schema } from './schema.ts';

export const plays = defineCollection({
  name: 'plays',
  title: 'Plays',
  one: 'Play',
  lead: 'Exercises that two leaders run together, with steps and minutes. Each fits on one printed page and ends in something to keep.',
  schema,
  search: { said: ['exercises', 'workshops', 'activities', 'meeting formats', 'templates'], readiness: 0.95 },
  relations: checkPlays,
  pageIds: ['why-this'],
  noteOf: ({ data }) => `${data.runMinutes} minutes`,
  isMain: true,
  home: { door: 'together' },
  page: playBlocks,
});
