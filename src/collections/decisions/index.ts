import { defineCollection } from '../../view/collection.ts';
import { aroundDecision, decisionBlocks, decisionIndex, sideOfDecision } from './page.ts';
import { rightsFile } from './rights.ts';
import { schema } from './schema.ts';
import { decisionMap } from './tool.ts';
import { words } from './words.ts';

export const decisions = defineCollection({
  name: 'decisions',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.91 },
  imported: true,
  pageIds: ['shaped-by', 'situations', 'cases'],
  bodyIsPart: true,
  around: aroundDecision,
  index: decisionIndex,
  leadOf: ({ data }) => data.question,
  sideOf: ({ data }) => sideOfDecision(data.decides),
  ritualOf: ({ data }) => data.review,
  tools: [decisionMap],
  isMain: true,
  home: { door: 'decide' },
  files: { 'rights.yaml': rightsFile },
  page: decisionBlocks,
});
