import { defineCollection } from '../../view/collection.ts';
import { quoted, situationBlocks, situationLinks } from './page.ts';
import { schema } from './schema.ts';

export const situations = defineCollection({
  name: 'situations',
  title: 'Situations',
  one: 'Situation',
  lead: 'Something is going on between product and engineering. Find the sentence you would say, and what to do in the next ten minutes.',
  schema,
  search: { said: ['problems', 'what is going on', 'it hurts', 'help now'] },
  pageIds: ['how-it-plays-out', 'cases'],
  leadOf: quoted,
  noteOf: quoted,
  lineOf: quoted,
  isMain: true,
  home: { door: 'trouble', finder: { all: situationLinks } },
  bodyIsPart: true,
  page: situationBlocks,
});
