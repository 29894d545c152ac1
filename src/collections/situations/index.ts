import { defineCollection } from '../../view/collection.ts';
import { quoted, situationBlocks, situationLinks } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const situations = defineCollection({
  name: 'situations',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said },
  pageIds: ['how-it-plays-out', 'cases'],
  leadOf: quoted,
  noteOf: quoted,
  lineOf: quoted,
  isMain: true,
  home: { door: 'trouble', finder: { all: situationLinks } },
  bodyIsPart: true,
  page: situationBlocks,
});
