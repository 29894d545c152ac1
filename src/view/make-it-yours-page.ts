import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** The guide for organisations; its text is Markdown, and `headings` are those of that text. */
export const makeItYoursPage = (
  playbook: Playbook,
  headings: readonly { depth: number; id: string; text: string }[],
): Page => ({
  path: 'make-it-yours/',
  title: 'Make it yours',
  lead: 'Write down only what differs in your organisation, and keep it current with every new edition.',
  description: 'How an organisation makes its own version of this playbook, without a developer, and keeps it current.',
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [{ kind: 'body' }],
  contents: [
    ...headings.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ href: `#${id}`, text })),
    { href: '#settings', text: 'All settings' },
  ],
});
