import { languageOf } from '../core/words/language.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** The guide for organisations; its text is Markdown, and `headings` are those of that text. */
export const makeItYoursPage = (
  playbook: Playbook,
  headings: readonly { depth: number; id: string; text: string }[],
): Page => ({
  path: 'make-it-yours/',
  // The guide comes with the package, in one language.
  ...(languageOf(playbook.settings.language) !== 'en' && { lang: 'en', leadLang: 'en' }),
  title: 'Make it yours',
  lead: 'Write down only what differs in your organisation, and keep it current with every new edition.',
  description: 'How an organisation makes its own version of this playbook, without a developer, and keeps it current.',
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [{ kind: 'body', bodyLang: languageOf(playbook.settings.language) === 'en' ? undefined : 'en' }],
  contents: [
    ...headings.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ href: `#${id}`, text })),
    { href: '#settings', text: 'All settings' },
  ],
});
