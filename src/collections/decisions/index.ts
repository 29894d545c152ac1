import { defineCollection } from '../../view/collection.ts';
import { aroundDecision, decisionBlocks, decisionIndex, sideOfDecision } from './page.ts';
import { rightsFile } from './rights.ts';
import { schema } from './schema.ts';
import { decisionMap } from './tool.ts';

export const decisions = defineCollection({
  name: 'decisions',
  title: 'Decisions',
  one: 'Decision',
  lead: 'Who has the final say, who brings the options, and what happens when you still differ. Each default is a place to start, yours to change.',
  schema,
  search: { said: ['decision rights', 'who decides', 'decision map', 'responsibility matrix'], readiness: 0.95 },
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
