import { defineCollection } from '../../view/collection.ts';
import { aroundTemplate, templateBlocks } from './page.ts';
import { schema } from './schema.ts';
import { templateTools } from './tools.ts';

export const templates = defineCollection({
  name: 'templates',
  title: 'Templates',
  one: 'Template',
  lead: 'Pages to fill in, each beside an invented example. Print one, or copy it as Markdown into whatever you write in.',
  schema,
  search: { said: ['forms', 'worksheets', 'documents to fill in', 'blank page'], readiness: 0.9 },
  pageIds: ['used-in'],
  noteOf: ({ data }) => `${data.minutes} minutes`,
  sheet: 'form',
  home: { door: 'together' },
  tools: templateTools,
  around: aroundTemplate,
  leadOf: () => undefined,
  page: templateBlocks,
});
