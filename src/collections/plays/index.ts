import { defineCollection } from '../../view/collection.ts';
import { playBlocks, playIndex } from './page.ts';
import { checkPlays } from './relations.ts';
import { schema } from './schema.ts';

export const plays = defineCollection({
  name: 'plays',
  title: 'Plays',
  one: 'Play',
  lead: 'Exercises that two leaders run together, with steps and minutes. Each fits on one printed page and ends in something to keep.',
  schema,
  search: { said: ['exercises', 'workshops', 'activities', 'meeting formats'], readiness: 0.95 },
  relations: checkPlays,
  pageIds: ['why-this', 'cases'],
  bodyIsPart: true,
  index: playIndex,
  noteOf: ({ data }) => `${data.runMinutes} minutes`,
  ritualOf: ({ data }) => data.rhythm && { every: data.rhythm, minutes: data.prepMinutes + data.runMinutes },
  sheet: 'columns',
  isMain: true,
  home: { door: 'together' },
  leadOf: () => undefined,
  page: playBlocks,
});
