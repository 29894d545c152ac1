import { languageOf } from '../core/words/language.ts';
import type { Link } from './blocks.ts';
import type { Page } from './page.ts';
import type { Playbook } from './playbook.ts';

/** The guide for organisations; its text is Markdown, and `headings` are those of that text. */
export const makeItYoursPage = (playbook: Playbook, headings: readonly BodyHeading[]): Page => ({
  path: 'make-it-yours/',
  // The guide comes with the package, in one language.
  ...(languageOf(playbook.settings.language) !== 'en' && { lang: 'en', leadLang: 'en' }),
  title: 'Make it yours',
  lead: 'Write down only what differs in your organisation, and keep it current with every new edition.',
  description: 'How an organisation makes its own version of this playbook, without a developer, and keeps it current.',
  breadcrumb: [{ href: playbook.href(''), text: playbook.settings.name }],
  blocks: [{ kind: 'body', bodyLang: languageOf(playbook.settings.language) === 'en' ? undefined : 'en' }],
  contents: [...linksTo(headings), { href: '#settings', text: 'All settings' }],
});

/** The guide for whoever writes code for a playbook; its text is Markdown too. */
export const codeGuidePage = (playbook: Playbook, headings: readonly BodyHeading[]): Page => ({
  path: 'make-it-yours/code/',
  title: 'Code of your own',
  lead: 'Components, pages, styles and fields that the playbook does not have: what code may bring, and what it can rely on.',
  description: 'What an organisation can add to its playbook by code, with an example of each option.',
  breadcrumb: [
    { href: playbook.href(''), text: playbook.settings.name },
    { href: `${playbook.site}make-it-yours/`, text: 'Make it yours' },
  ],
  blocks: [{ kind: 'body' }],
  contents: [...linksTo(headings), { href: '#options', text: 'All options' }],
});

const linksTo = (headings: readonly BodyHeading[]): Link[] =>
  headings.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ href: `#${id}`, text }));

interface BodyHeading {
  depth: number;
  id: string;
  text: string;
}
