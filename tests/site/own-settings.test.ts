import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../../scripts/broken-links.mjs';
import type { ProjectCopy } from './copy-project.ts';
import { buildWell, copyFixture, tandem } from './copy-project.ts';
import { htmlFaults } from './html-faults.ts';
import { parseHtml, textOf } from './parse-html.ts';
import { listFiles } from './project.ts';

const SETTINGS = `
visibility: internal
navigation:
  - plays
  - { to: guides/start, text: Start here }
  - { to: 'https://acme.example/?a=1&b="<', text: Our <wiki> }
collections:
  plays: { title: Exercises, one: Exercise }
  faqs: { hide: true }
  checks: { hide: true }
home:
  title: How we lead
  parts: [picture, doors]
  doors: [{ door: decide, title: Our <rights> }, together]
footer:
  - { to: https://acme.example/legal, text: Legal notice }
`;

/** A small playbook with an edition from the time before it had settings of its own. */
describe('a site with settings of its own', () => {
  let project: ProjectCopy;
  const files = (): string[] => listFiles(join(project.directory, 'dist'));
  const read = (file: string): string => readFileSync(join(project.directory, 'dist', file), 'utf8');
  const pages = () => files().filter((file) => file.endsWith('.html'));
  const found = (path: string, selector: string): string[] =>
    parseHtml(read(`${path}index.html`))
      .querySelectorAll(selector)
      .map(textOf);

  const hrefs = (path: string): string[] =>
    parseHtml(read(`${path}index.html`))
      .querySelectorAll('a')
      .map((link) => link.getAttributeValue('href') ?? '');

  beforeAll(async () => {
    project = copyFixture('minimal');
    const root = project.directory;
    const released = await tandem(root, 'release', '1.0', '--date', '2026-01-31');
    expect(released.exitCode, released.output).toBe(0);
    appendFileSync(join(root, 'playbook.yaml'), SETTINGS);
    await buildWell(root);
  });
  afterAll(() => project.remove());

  it('is kept from search engines on every page, those of editions included', () => {
    expect(pages().filter((file) => !read(file).includes('<meta name="robots" content="noindex">'))).toEqual([]);
    expect(read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(read('_headers')).toContain('X-Robots-Tag: noindex');
  });

  it('publishes nothing for programs outside, and names none of it', () => {
    expect(files().filter((file) => /^(?:sitemap|feed|llms)/.test(file))).toEqual([]);
    expect(pages().filter((file) => read(file).includes('feed.xml'))).toEqual([]);
  });

  it('says in the footer whom it is for', () => {
    for (const path of ['', 'guides/start/', 'editions/1.0/guides/start/'])
      expect(found(path, 'footer p').at(0)).toBe('Internal: do not share outside.');
  });

  it('has the header and the footer of today, on pages of editions too', () => {
    for (const path of ['', 'guides/start/', 'editions/1.0/guides/start/']) {
      expect(found(path, 'header nav ul:first-child a')).toEqual([
        path.startsWith('editions') ? 'Plays' : 'Exercises',
        'Start here',
        'Our &lt;wiki&gt;',
      ]);
      expect(found(path, 'footer nav a').at(-1)).toBe('Legal notice');
    }
  });

  it('calls a collection by the name of its own, on its pages and in search', () => {
    expect(found('plays/', 'h1')).toEqual(['Exercises']);
    expect(found('plays/talk/', '.breadcrumb a').at(-1)).toBe('Exercises');
    expect(read('pagefind/playbook.json')).toContain('"Exercises"');
  });

  it('leads to no collection that is hidden, and keeps its pages', () => {
    for (const path of ['', 'search/']) expect(hrefs(path).filter((href) => href.startsWith('/faqs/'))).toEqual([]);
    const { records } = JSON.parse(read('pagefind/playbook.json')) as { records: { id: string; collection: string }[] };
    expect(records.filter(({ collection }) => collection === 'faqs')).toEqual([]);
    expect(files()).toContain('faqs/why/index.html');
  });

  it('has no tool that works on what is hidden, and keeps those of an edition in which it was not', () => {
    expect(hrefs('tools/').filter((href) => /^\/tools\/./.test(href))).toEqual(['/tools/decision-map/']);
    expect(files().filter((file) => file.endsWith('tools/alignment-check/index.html'))).toEqual([
      'editions/1.0/tools/alignment-check/index.html',
    ]);
    expect(hrefs('checks/pair/').filter((href) => href.startsWith('/tools/alignment-check'))).toEqual([]);
  });

  it('has no page for a collection without entries, and nothing leads there', () => {
    expect(files().filter((file) => file.startsWith('pages/'))).toEqual([]);
    expect(pages().filter((file) => read(file).includes('href="/pages/"'))).toEqual([]);
  });

  it('has a front page of its own parts and words', () => {
    expect(found('', 'h1')).toEqual(['How we lead']);
    expect(found('', '.home h2')).toEqual([expect.anything(), 'Our &lt;rights&gt;', 'Sit down together']);
    expect(found('', 'situation-finder')).toEqual([]);
  });

  it('has valid pages, and no link in them is broken', async () => {
    const chosen = ['index.html', 'guides/start/index.html'];
    expect(await htmlFaults(chosen.map((file) => ({ file, html: read(file) })))).toEqual([]);
    expect(findBrokenLinks({ directory: join(project.directory, 'dist'), base: '/' }).broken).toEqual([]);
  });
});
