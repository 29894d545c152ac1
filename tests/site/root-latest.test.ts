import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guide } from '../unit/entries.ts';
import type { ProjectCopy } from './copy-project.ts';
import { buildWell, copyProject } from './copy-project.ts';
import { crawl } from './crawl.ts';
import { BASE, HOME, listFiles } from './dist.ts';
import { parseHtml, textOf } from './parse-html.ts';
import { CONTENT, FROZEN } from './playbooks-on-disk.ts';

const MINUTE = 60_000;
const [newest] = FROZEN;
if (newest?.about.status !== 'current') throw new Error('The newest edition is not the one to be shown.');
const { about, ids, path: frozenPath } = newest;

/** An entry whose title is another one in the text being written than in the edition. */
const CHANGED = 'guides/scaling';
const TITLE = 'When the company outgrows the corridor';
const NEW_TITLE = 'Once the company has outgrown the corridor';
/** An entry that only the text being written has. */
const ADDED = 'guides/brand-new';

describe('a site with the newest edition at its root', { timeout: MINUTE }, () => {
  let project: ProjectCopy;
  const inDist = (file: string): string => join(project.directory, 'dist', file);
  const read = (file: string): string => readFileSync(inDist(file), 'utf8');
  const page = (path: string): HtmlElement => parseHtml(read(`${path}index.html`));
  const found = (path: string, selector: string): string => {
    const element = page(path).querySelector(selector);
    return element ? textOf(element) : 'nothing';
  };
  const canonicalOf = (path: string) => page(path).querySelector('link[rel="canonical"]')?.getAttributeValue('href');

  beforeAll(async () => {
    project = copyProject();
    appendFileSync(join(project.directory, 'playbook.yaml'), '\nroot: latest\n');
    const file = join(project.directory, 'content', `${CHANGED}.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(`title: ${TITLE}\n`, `title: ${NEW_TITLE}\n`));
    writeFileSync(join(project.directory, 'content', `${ADDED}.mdx`), guide('Text.\n', { id: ADDED }).text);
    await buildWell(project.directory);
  }, MINUTE);
  afterAll(() => project.remove());

  it('shows there every entry of the edition as it was frozen, and no other', () => {
    const files = listFiles(join(project.directory, 'dist'));
    const atRoot = files.filter((file) => file.endsWith('.md') && !/^(?:next|editions)\//.test(file));
    expect(atRoot.map((file) => file.replace('.md', '')).sort()).toEqual([...ids].sort());
    const unlike = [...ids].filter(
      (id) => read(`${id}.md`) !== read(`${frozenPath}${id}.md`).replaceAll(HOME + frozenPath, HOME),
    );
    expect(unlike).toEqual([]);
    expect(found(`${CHANGED}/`, 'h1')).toBe(TITLE);
  });

  it('says which edition it is, without a notice', () => {
    expect(found('', '.edition-bar summary')).toBe(`You are reading: Edition ${about.version}`);
    expect(page('').querySelector('[data-notice]')).toBeNull();
  });

  it('shows the text being written under next/, and says that nobody has released it', () => {
    const missing = [...CONTENT.ids, ADDED].filter((id) => !listFiles(inDist('next')).includes(`${id}/index.html`));
    expect(missing).toEqual([]);
    expect(found(`next/${CHANGED}/`, 'h1')).toBe(NEW_TITLE);
    expect(found(`next/${CHANGED}/`, '.edition-bar summary')).toBe('You are reading: Working text');
    for (const path of ['next/', `next/${CHANGED}/`, `next/${ADDED}/`, 'next/changes/'])
      expect(found(path, '.edition-bar[data-notice="note"] p')).toBe('Nobody has released this text yet.');
  });

  it('leads from there to the same page in the edition, where it has that', () => {
    const way = (path: string) => page(path).querySelector('.edition-bar a.way');
    expect(way(`next/${CHANGED}/`)?.getAttributeValue('href')).toBe(`${BASE}${CHANGED}/`);
    expect(way(`next/${ADDED}/`)?.getAttributeValue('href')).toBe(BASE);
  });

  it('names the page at the root as the canonical one, in the edition’s own place and under next/', () => {
    expect(canonicalOf(`${CHANGED}/`)).toBe(`${HOME}${CHANGED}/`);
    expect(canonicalOf(`${frozenPath}${CHANGED}/`)).toBe(`${HOME}${CHANGED}/`);
    expect(canonicalOf(`next/${CHANGED}/`)).toBe(`${HOME}${CHANGED}/`);
    expect(canonicalOf(`next/${ADDED}/`)).toBe(`${HOME}next/${ADDED}/`);
  });

  it('keeps unreleased text and frozen editions out of the sitemap', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
      address.slice(HOME.length),
    );
    expect(listed.filter((path) => /^(?:next\/|editions\/.)/.test(path))).toEqual([]);
    expect([...ids].filter((id) => !listed.includes(`${id}/`))).toEqual([]);
  });

  it('gives each text its own search, data and Markdown', () => {
    const idsIn = (file: string): string[] =>
      (JSON.parse(read(file)) as { id: string }[]).map(({ id }) => id).filter((id) => id.startsWith('guides/'));
    const recordsIn = (file: string) => (JSON.parse(read(file)) as { records: { id: string }[] }).records;
    expect(idsIn('api/latest/guides.json')).not.toContain(ADDED);
    expect(idsIn('api/next/guides.json')).toContain(ADDED);
    expect(recordsIn('pagefind/playbook.json').map(({ id }) => id)).not.toContain(ADDED);
    expect(recordsIn('next/pagefind/playbook.json').map(({ id }) => id)).toContain(ADDED);
    expect(read('llms.txt')).not.toContain(ADDED);
    expect(JSON.parse(read('editions.json'))).toMatchObject({
      root: { url: HOME, edition: about.version, follows: about.version },
    });
  });

  it('has no link that is broken, and leads to every page', async () => {
    const { visited, broken, outside } = await crawl(join(project.directory, 'dist'), BASE);
    expect({ broken, outside }).toEqual({ broken: [], outside: [] });
    const pages = listFiles(join(project.directory, 'dist'))
      .filter((file) => file.endsWith('.html') && file !== '404.html' && !read(file).includes('content="noindex"'))
      .map((file) => file.replace(/index\.html$/, ''));
    expect(pages.filter((path) => !visited.includes(path))).toEqual([]);
  });
});
