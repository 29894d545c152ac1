import { defineCollection } from '../../view/collection.ts';
import { aroundTemplate, templateBlocks } from './page.ts';
import { schema } from './schema.ts';
import { templateTools } from './tools.ts';
import { words } from './words.ts';

export const templates = defineCollection({
  name: 'templates',
  title: words.en.names.title,
  one: words.en.names.one,
  lead: words.en.names.lead,
  words,
  schema,
  search: { said: words.en.names.said, readiness: 0.9 },
  pageIds: ['used-in'],
  noteOf: ({ data }, playbook) => playbook.words.minutes(data.minutes),
  sheet: 'form',
  home: { door: 'together' },
  tools: templateTools,
  around: aroundTemplate,
  leadOf: () => undefined,
  page: templateBlocks,
});
