import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** What a reader sees at an address that leads nowhere. */
export const notFoundPage = (playbook: Playbook): Page => ({
  path: '404.html',
  title: 'There is no page at this address',
  lead: 'The link may be old or mistyped. Everything in the playbook is in one of these lists.',
  description: 'There is no page at this address.',
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [],
  contents: [],
});
