import { defineCollection } from '../../view/collection.ts';
import { faqBlocks, questionIndex } from './page.ts';
import { schema } from './schema.ts';

export const faqs = defineCollection({
  name: 'faqs',
  title: 'Questions',
  one: 'Question',
  lead: 'Short answers first, longer ones a click away.',
  schema,
  search: { said: ['frequently asked questions', 'FAQ', 'answers', 'Q and A'], readiness: 1.18, isQuestion: true },
  index: questionIndex,
  leadOf: () => undefined,
  isMain: true,
  home: { door: 'understand', place: 4, questions: 6 },
  bodyIsPart: true,
  page: faqBlocks,
});
