import { describe, expect, it } from 'vitest';
import { PLAYBOOK } from '../../tests/unit/entries.ts';
import { readPlaybookFile } from './playbook-file.ts';
import { checkLinks } from './settings-links.ts';

const IDS = ['guides/start', 'faqs/why'];
const found = (lines: string, base = ''): string[] => {
  const upstream = readPlaybookFile(PLAYBOOK + base);
  if ('problems' in upstream) throw new Error(JSON.stringify(upstream.problems));
  const read = readPlaybookFile(PLAYBOOK + lines, upstream.settings);
  if ('problems' in read) return read.problems.map(({ code, message }) => `${code} ${message}`);
  return checkLinks(PLAYBOOK + lines, read.settings, { ids: IDS, pages: new Set(['/strategy/']) }).map(
    ({ code, line, hint }) => `${code}:${line} ${hint}`,
  );
};

describe('the links of header and footer', () => {
  it('lead to entries, to collections that have some, and to web addresses', () => {
    const navigation = 'navigation: [guides, faqs/why, { to: https://acme.example/wiki, text: Wiki }]\n';
    expect(found(`${navigation}footer: [{ to: guides/start, text: First }]\n`)).toEqual([]);
  });

  it('lead to pages besides the entries, in words of their own', () => {
    expect(found('footer: [{ to: /strategy/, text: Strategy }]\n')).toEqual([]);
    expect(found('footer: [{ to: /strategie/, text: Strategy }]\n')).toEqual(['T403:11 did you mean `/strategy/`?']);
    expect(found('footer: [/strategy/]\n')).toEqual([expect.stringContaining('T302')]);
  });

  it('are named where they lead nowhere', () => {
    expect(found('navigation:\n  - guides\n  - guides/stat\nfooter: [{ to: plays, text: Plays }]\n')).toEqual([
      'T403:13 did you mean `guides/start`?',
      'T403:14 link to the full id of an entry, such as faqs/difference',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'http://acme.example/',
    '//acme.example/',
    '/guides',
    '../guides',
    'https://',
    'data:,',
  ])('cannot lead to %s', (to) => {
    const [problem] = found(`footer: [{ to: "${to}", text: There }]\n`);
    expect(problem).toBe(
      'T304 `footer[0].to` is neither the id of an entry or a collection, nor a page such as /strategy/, nor an https:// address',
    );
  });

  it('say something where they leave the site', () => {
    expect(found('footer: [https://acme.example/]\n')).toEqual(['T302 `footer[0].text` is missing']);
  });

  it('are not checked where only the base has them', () => {
    expect(found('', 'navigation: [plays/gone]\n')).toEqual([]);
  });
});
