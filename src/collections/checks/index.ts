import { defineCollection } from '../../view/collection.ts';
import { checkBlocks } from './page.ts';
import { schema } from './schema.ts';
import { alignmentCheck } from './tool.ts';

export const checks = defineCollection({
  name: 'checks',
  title: 'Checks',
  one: 'Check',
  lead: 'Statements to answer apart and compare side by side.',
  schema,
  search: { said: ['assessment', 'survey', 'questionnaire', 'self-assessment', 'quiz'], readiness: 0.95 },
  home: { door: 'together' },
  tools: [alignmentCheck],
  page: checkBlocks,
});
