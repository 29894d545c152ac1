import { defineCollection } from '../../view/collection.ts';
import { playBlocks, playIndex } from './page.ts';
import { checkPlays } from './relations.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const plays = defineCollection({
  name: 'plays',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.95 },
  relations: checkPlays,
  pageIds: ['why-this', 'cases'],
  bodyIsPart: true,
  index: playIndex,
  noteOf: ({ data }, playbook) => playbook.words.minutes(data.runMinutes),
  ritualOf: ({ data }) => data.rhythm && { every: data.rhythm, minutes: data.prepMinutes + data.runMinutes },
  sheet: 'columns',
  isMain: true,
  home: { door: 'together' },
  leadOf: () => undefined,
  page: playBlocks,
});
