import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../../scripts/broken-links.mjs';
import { SHARED, tellThreeLevels } from '../unit/three-levels.ts';
import { buildWell, copyProject, tandemBuild } from './copy-project.ts';
import type { ProjectCopy } from './copy-project.ts';
import { listFiles } from './dist.ts';
import { htmlFaults } from './html-faults.ts';
import { parseHtml, textOf } from './parse-html.ts';

const OWN_FONT = new URL('../../src/styles/fonts/sans.woff2', import.meta.url);

describe('the site of a division', () => {
  let project: ProjectCopy;
  const inDist = (path: string): string => join(project.directory, 'dist', path);
  const read = (path: string): string => readFileSync(inDist(path), 'utf8');

  beforeAll(async () => {
    project = copyProject();
    const root = project.directory;
    await tellThreeLevels(join(root, 'levels'));
    // What the division wrote takes the place of the playbook of this repository.
    for (const name of ['content', 'editions']) {
      rmSync(join(root, name), { recursive: true });
      cpSync(join(root, 'levels', 'team', name), join(root, name), { recursive: true });
    }
    const settings = readFileSync(join(root, 'levels', 'team', 'playbook.yaml'), 'utf8');
    writeFileSync(join(root, 'playbook.yaml'), settings.replace('../acme', './levels/acme'));
    await buildWell(root);
  });
  afterAll(() => project.remove());

  const pictureOn = (page: string): string => {
    const [, address = ''] = /<img src="\/([^"]*)" alt="A map"/.exec(read(`${page}index.html`)) ?? [];
    return read(address);
  };

  it('shows the pictures of upstream, each page those of its edition', () => {
    expect(pictureOn(`${SHARED}/`)).toContain('Second');
    expect(pictureOn(`editions/1.1/${SHARED}/`)).toContain('Second');
    expect(pictureOn(`editions/1.0/${SHARED}/`)).toContain('First');
    expect(read(`${SHARED}.md`)).toContain('![A map](https://team.example/base/1.1/pictures/map.svg)');
    expect(existsSync(inDist('pictures'))).toBe(false);
  });

  it('has the look of the organisation, and credits it and upstream at the foot of every page', () => {
    const page = parseHtml(read(`${SHARED}/index.html`));
    expect(page.querySelector('header img')?.getAttributeValue('src')).toBe('/base/1.1/logo.svg');
    const [, font = ''] = /url\('\/([^']*\.woff2)'\)/.exec(read('brand.css')) ?? [];
    expect(page.querySelector('link[rel="icon"]')?.getAttributeValue('href')).toBe('/base/1.1/own-icon.svg');
    expect(read('brand.css')).toContain("@import url('/base/1.1/own.css') layer(own);");
    expect(read('base/1.1/own.css')).toBe('p { margin: 0 }');
    expect(font).toBe('base/1.1/fonts/own.woff2');
    expect(readFileSync(inDist(font))).toEqual(readFileSync(OWN_FONT));
    for (const path of ['', `${SHARED}/`, `editions/1.0/${SHARED}/`, 'differences/']) {
      const foot = parseHtml(read(`${path}index.html`)).querySelector('footer.site-footer');
      const edition = path.startsWith('editions') ? '1.0' : '1.1';
      expect(foot ? textOf(foot) : '').toContain(`Built on Acme, edition ${edition}, under CC BY 4.0.`);
      expect(foot ? textOf(foot) : '').toContain(`Built on Small, edition ${edition}, under CC BY 4.0.`);
    }
    expect(JSON.parse(read('editions.json'))).toMatchObject({
      editions: [{ base: { name: 'Acme', ancestors: [{ name: 'Small', edition: '1.1' }] } }, {}],
    });
  });

  it('tells of the differences that the division made, and of none that the organisation did', () => {
    const main = parseHtml(read('differences/index.html')).querySelector('main');
    const told = main ? textOf(main) : '';
    for (const text of ['What the team says', 'We meet']) expect(told).toContain(text);
    for (const text of ['It ends well', 'goes first', 'What Acme says']) expect(told).not.toContain(text);
  });

  it('is built the same from what earlier builds kept, and has no broken link', async () => {
    const before = pictureOn(`editions/1.0/${SHARED}/`);
    await buildWell(project.directory);
    expect(pictureOn(`editions/1.0/${SHARED}/`)).toBe(before);
    expect(findBrokenLinks({ directory: dirname(inDist('x')), base: '/' }).broken).toEqual([]);
    const pages = ['', `${SHARED}/`].map((path) => `${path}index.html`);
    expect(await htmlFaults(pages.map((file) => ({ file, html: read(file) })))).toEqual([]);
  });

  it('has the same files of its editions and of the base where it is built without Astro after an edit', async () => {
    const placed = () =>
      listFiles(inDist(''))
        .filter((file) => /^(?:base|editions\/[\d.]+\/files)\//.test(file))
        .map((file) => [file, read(file)]);
    const before = placed();
    for (const place of ['base/1.1', 'editions/1.0/files', 'editions/1.1/files'])
      expect(before.map(([file]) => file)).toContain(`${place}/pictures/map.svg`);
    appendFileSync(join(project.directory, 'content', `${SHARED}.mdx`), '\nSooner now.\n');
    expect(await tandemBuild(project.directory)).toContain(`${SHARED}/index.html`);
    expect(read(`${SHARED}/index.html`)).toContain('Sooner now.');
    expect(placed()).toEqual(before);
  });
});
