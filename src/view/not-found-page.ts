import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** What a reader sees at an address that leads nowhere. */
export const notFoundPage = (playbook: Playbook): Page => ({
  path: '404.html',
  title: playbook.words.lost.title,
  lead: playbook.words.lost.lead,
  description: `${playbook.words.lost.title}.`,
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [],
  contents: [],
});
