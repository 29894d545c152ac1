import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../../scripts/broken-links.mjs';
import { writeFiles } from '../unit/temporary-folder.ts';
import type { ProjectCopy } from './copy-project.ts';
import { buildWell, copyFixture, tandem } from './copy-project.ts';
import { htmlFaults } from './html-faults.ts';
import { parseHtml, textOf } from './parse-html.ts';

const SETTINGS = `
navigation:
  - { to: pages/home, text: Handbook }
  - pages
  - guides
`;
const headings = ['Mornings', 'Meetings', 'Machines', 'Money', 'Maps', 'Moves'];
const HANDBOOK = {
  'index.md': '# How we work\n\nRead [how we hire](hiring/#offers).\n\n> [!WARNING]\n> Ask first.\n',
  'hiring/README.md': `# Hiring\n\n<p align="center"><img src="map.svg" alt="A map"></p>\n\n## Offers\n\nWe write <kbd>one</kbd> letter.\n`,
  'hiring/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  'long.md': `# Long\n\n${headings.map((text) => `## ${text}\n\n### ${text} again\n\nText.`).join('\n\n')}\n`,
};

/** A small playbook into which somebody has brought a handbook. */
describe('a site with pages of its own', () => {
  let project: ProjectCopy;
  const dist = (path: string) => join(project.directory, 'dist', path);
  const read = (path: string): string => readFileSync(dist(path), 'utf8');
  const found = (path: string, selector: string): string[] =>
    parseHtml(read(`${path}index.html`))
      .querySelectorAll(selector)
      .map(textOf);

  beforeAll(async () => {
    project = copyFixture('minimal');
    const root = project.directory;
    writeFiles(join(root, 'handbook'), HANDBOOK);
    const imported = await tandem(root, 'import', 'pages', 'handbook');
    expect(imported.exitCode, imported.output).toBe(0);
    appendFileSync(join(root, 'playbook.yaml'), SETTINGS);
    await buildWell(root);
  });
  afterAll(() => project.remove());

  it('leads to them from its header', () => {
    expect(found('', 'header nav ul:first-child a')).toEqual(['Handbook', 'Pages', 'Guides']);
    expect(found('pages/', 'main h1')).toEqual(['Pages']);
    expect(found('pages/', 'main .entries a')).toEqual(['Hiring', 'How we work', 'Long']);
  });

  it('prints their text first, and nothing before it but the title', () => {
    const main = parseHtml(read('pages/hiring/index.html')).querySelector('main');
    const [title, ...rest] = (main ? textOf(main) : '').split('Offers');
    expect(title?.trim()).toMatch(/Hiring$/);
    expect(rest.join('')).toContain('We write one letter.');
    expect(found('pages/hiring/', 'main h2')[0]).toBe('Offers');
  });

  it('lists the headings of a long one', () => {
    expect(found('pages/long/', '.on-this-page a')).toEqual(headings);
  });

  it('has each other form of them', () => {
    expect(read('pages/home.md')).toContain('**Warning**');
    expect(read('llms-full.txt')).toContain('We write `one` letter.');
    expect(JSON.parse(read('api/latest/pages.json'))).toMatchObject([
      { id: 'pages/hiring', title: 'Hiring', summary: 'We write one letter.' },
      { id: 'pages/home' },
      { id: 'pages/long' },
    ]);
    expect(read('pagefind/playbook.json')).toContain('"pages/hiring"');
    expect(existsSync(dist('schemas/pages.json'))).toBe(true);
  });

  it('has their pictures, valid pages, and no link in them is broken', async () => {
    expect(read('pictures/pages/hiring/map.svg')).toBe(HANDBOOK['hiring/map.svg']);
    const pages = ['pages/', 'pages/home/', 'pages/hiring/', 'pages/long/'].map((path) => `${path}index.html`);
    expect(await htmlFaults(pages.map((file) => ({ file, html: read(file) })))).toEqual([]);
    expect(findBrokenLinks({ directory: dist(''), base: '/' }).broken).toEqual([]);
  });
});
