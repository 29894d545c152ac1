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

describe('the same playbook in other languages', () => {
  const alternates = (more: string, path = '') =>
    chrome(
      path,
      playbookOn([place], place, ENTRIES, `alternates: [{ language: de, url: 'https://x.example/de/'${more} }]\n`),
    ).alternates;

  it('is called by its own name, and led to by its front page', () => {
    const link = { language: 'de', direction: 'ltr', href: 'https://x.example/de/', text: 'Deutsch' };
    expect(alternates('')).toEqual([{ ...link, isSame: true }]);
    expect(alternates('', 'faqs/why/')).toEqual([{ ...link, isSame: false }]);
    expect(alternates(', name: Auf Deutsch')).toEqual([{ ...link, text: 'Auf Deutsch', isSame: true }]);
  });

  it('is led to page by page where it has the same pages', () => {
    expect(alternates(', samePages: true', 'faqs/why/')).toMatchObject([
      { href: 'https://x.example/de/faqs/why/', isSame: true },
    ]);
  });
});

describe('what stands around a page in a language that the interface does not speak', () => {
  it('says in which language it is, where no setting names it', () => {
    const { main } = around('language: cs\ncollections: { plays: { title: Cvičení } }\n');
    expect(main).toEqual([
      { href: '/base/plays/', text: 'Cvičení' },
      { href: '/base/faqs/', text: 'Questions', lang: 'en' },
    ]);
  });

  it('says nothing of that where it is the language of the page', () => {
    expect(around('language: de-AT\n').main).toEqual([
      { href: '/base/plays/', text: 'Übungen' },
      { href: '/base/faqs/', text: 'Fragen' },
    ]);
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
