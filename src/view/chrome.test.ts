import { describe, expect, it } from 'vitest';
import { entry, playbookOn, workingText } from '../../tests/unit/shelves.ts';
import { chrome } from './chrome.ts';

const ENTRIES = [entry('faqs/why'), entry('guides/start'), entry('plays/talk')];
const place = workingText(ENTRIES);
const around = (settings: string) => chrome('', playbookOn([place], place, ENTRIES, settings));
const hrefs = (links: readonly { href: string }[]): string[] => links.map(({ href }) => href);

describe('what the header leads to', () => {
  it('is what the settings list, in their order and words', () => {
    const { main } = around('navigation: [guides/start, faqs, { to: https://acme.example/, text: Acme }]\n');
    expect(main).toEqual([
      { href: '/base/guides/start/', text: 'About start' },
      { href: '/base/faqs/', text: 'Questions' },
      { href: 'https://acme.example/', text: 'Acme' },
    ]);
  });

  it('leaves out what this playbook does not have, as an edition from before', () => {
    expect(hrefs(around('navigation: [guides/new, roles, plays]\n').main)).toEqual(['/base/plays/']);
  });
});

describe('a collection that is hidden', () => {
  it('is led to by neither header nor footer, unless the header names it', () => {
    const hidden = 'collections: { plays: { hide: true } }\n';
    const { main, all } = around(hidden);
    expect(hrefs([...main, ...all])).not.toContain('/base/plays/');
    expect(hrefs(around(`${hidden}navigation: [plays]\n`).main)).toEqual(['/base/plays/']);
  });
});

describe('what the footer leads to', () => {
  it('is every collection, and what the settings add', () => {
    const { all, footer } = around('footer: [{ to: https://acme.example/legal, text: Legal }]\n');
    expect(hrefs(all)).toEqual(expect.arrayContaining(['/base/plays/', '/base/guides/', '/base/faqs/']));
    expect(footer).toEqual([{ href: 'https://acme.example/legal', text: 'Legal' }]);
  });
});
