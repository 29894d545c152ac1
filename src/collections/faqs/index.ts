import { defineCollection } from '../../view/collection.ts';
import { faqBlocks, questionIndex } from './page.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

export const faqs = defineCollection({
  name: 'faqs',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 1.18, isQuestion: true },
  index: questionIndex,
  leadOf: () => undefined,
  isMain: true,
  home: { door: 'understand', place: 4, questions: 6 },
  bodyIsPart: true,
  page: faqBlocks,
});
