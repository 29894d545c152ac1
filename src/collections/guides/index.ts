import { defineCollection } from '../../view/collection.ts';
import { guideBlocks, readMinutes } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const guides = defineCollection({
  name: 'guides',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said },
  noteOf: ({ words: count }, playbook) => playbook.pick(words).toRead(playbook.words.shortMinutes(readMinutes(count))),
  home: { door: 'understand', place: 5 },
  leadOf: () => undefined,
  page: guideBlocks,
});
