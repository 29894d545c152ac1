import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../../scripts/broken-links.mjs';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { launchBrowser } from '../browser/browser.ts';
import { violationsOf } from '../browser/violations.ts';
import { guide } from '../unit/entries.ts';
import type { ProjectCopy } from './copy-project.ts';
import { buildWell, copyProject, tandem } from './copy-project.ts';
import { isHiddenFromSearch, listFiles } from './dist.ts';
import { htmlFaults } from './html-faults.ts';
import { missingAssets } from './missing-assets.ts';
import { FIELD, moveOn, NEW_FRAME, NEW_HEADER, OF_OLD, OLD_FRAME, OLD_HEADER } from './moved-on.ts';
import { parseHtml, textOf } from './parse-html.ts';
import { CONTENT, FROZEN, frontmatterOf } from './playbooks-on-disk.ts';
import { GUIDE, NEW_TITLE, retitleGuide } from './retitled-guide.ts';

/** Where this site lies. */
const BASE = '/some/path/';
const HOME = `https://example.org${BASE}`;

const [newest] = FROZEN;
if (newest?.about.status !== 'current') throw new Error('The newest edition is not the one to be shown.');
const { about, ids, path: frozenPath } = newest;

/** An entry that only the text being written has. */
const ADDED = 'guides/brand-new';

// One site for all: under a path, with the newest edition at its root. Then it is built again by later code.
let project: ProjectCopy;
const inDist = (file: string): string => join(project.directory, 'dist', file);
const read = (file: string): string => readFileSync(inDist(file), 'utf8');
const files = (): string[] => listFiles(join(project.directory, 'dist'));
const build = (): Promise<string> => buildWell(project.directory, { TANDEM_URL: HOME });

beforeAll(async () => {
  project = copyProject();
  appendFileSync(join(project.directory, 'playbook.yaml'), '\nroot: latest\n');
  retitleGuide(project.directory);
  writeFileSync(join(project.directory, 'content', `${ADDED}.mdx`), guide('Text.\n', { id: ADDED }).text);
  await build();
});
afterAll(() => project.remove());

describe('a site with the newest edition at its root', () => {
  const page = (path: string): HtmlElement => parseHtml(read(`${path}index.html`));
  const found = (path: string, selector: string): string => {
    const element = page(path).querySelector(selector);
    return element ? textOf(element) : 'nothing';
  };
  const canonicalOf = (path: string) => page(path).querySelector('link[rel="canonical"]')?.getAttributeValue('href');

  it('shows there every entry of the edition as it was frozen, and no other', () => {
    const atRoot = files().filter((file) => file.endsWith('.md') && !/^(?:next|editions)\//.test(file));
    expect(atRoot.map((file) => file.replace('.md', '')).sort()).toEqual([...ids].sort());
    const unlike = [...ids].filter(
      (id) => read(`${id}.md`) !== read(`${frozenPath}${id}.md`).replaceAll(HOME + frozenPath, HOME),
    );
    expect(unlike).toEqual([]);
    expect(found(`${GUIDE.id}/`, 'h1')).toBe(frontmatterOf(frozenPath, GUIDE.id).title);
  });

  it('says which edition it is, without a notice', () => {
    expect(found('', '.edition-bar summary')).toBe(`You are reading: Edition ${about.version}`);
    expect(page('').querySelector('[data-notice]')).toBeNull();
  });

  it('shows the text being written under next/, and says that nobody has released it', () => {
    const missing = [...CONTENT.ids, ADDED].filter((id) => !listFiles(inDist('next')).includes(`${id}/index.html`));
    expect(missing).toEqual([]);
    expect(found(`next/${GUIDE.id}/`, 'h1')).toBe(NEW_TITLE);
    expect(found(`next/${GUIDE.id}/`, '.edition-bar summary')).toBe('You are reading: Working text');
    for (const path of ['next/', `next/${GUIDE.id}/`, `next/${ADDED}/`, 'next/changes/'])
      expect(found(path, '.edition-bar[data-notice="note"] p')).toBe('Nobody has released this text yet.');
  });

  it('leads from there to the same page in the edition, where it has that', () => {
    const way = (path: string) => page(path).querySelector('.edition-bar a.way');
    expect(way(`next/${GUIDE.id}/`)?.getAttributeValue('href')).toBe(`${BASE}${GUIDE.id}/`);
    expect(way(`next/${ADDED}/`)?.getAttributeValue('href')).toBe(BASE);
  });

  it('names the page at the root as the canonical one, in the edition’s own place and under next/', () => {
    expect(canonicalOf(`${GUIDE.id}/`)).toBe(`${HOME}${GUIDE.id}/`);
    expect(canonicalOf(`${frozenPath}${GUIDE.id}/`)).toBe(`${HOME}${GUIDE.id}/`);
    expect(canonicalOf(`next/${GUIDE.id}/`)).toBe(`${HOME}${GUIDE.id}/`);
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
});

describe('a site under a path', () => {
  it('names no address outside it in an attribute, of whatever element', () => {
    const found = files()
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        [...read(file).matchAll(/\s(?:href|src|action|data-[\w-]*)=["']?(\/[^\s"'>]*)/g)]
          .filter(([, value = '']) => !value.startsWith(BASE))
          .map(([attribute]) => `${file}:${attribute}`),
      );
    expect(found).toEqual([]);
  });

  it('carries its address in everything that names it', () => {
    expect(read('index.html')).toContain(`<link rel="canonical" href="${HOME}">`);
    expect(read('robots.txt')).toContain(`Sitemap: ${HOME}sitemap-index.xml`);
    expect(read('sitemap-index.xml')).toContain(`<loc>${HOME}sitemap-0.xml</loc>`);
    expect(read('sitemap-0.xml').match(/<loc>(?!https:\/\/example\.org\/some\/path\/)/g)).toBeNull();
    expect(
      read('_headers')
        .split('\n')
        .filter((line) => line.startsWith('/')),
    ).toEqual([`${BASE}*`, `${BASE}_astro/*`]);
    for (const file of files().filter((name) => /\.(?:md|txt)$/.test(name))) {
      expect(read(file)).not.toMatch(/https:\/\/example\.org\/(?!some\/path\/)|tandem\.example/);
    }
  });
});

describe('frozen editions, once the code has moved on', () => {
  /** The pages below an address of the site. */
  const pagesOf = (path: string): { file: string; html: string }[] =>
    files()
      .filter((file) => file.startsWith(path) && file.endsWith('.html'))
      .map((file) => ({ file, html: read(file) }));
  const frozenPages = () => FROZEN.flatMap(({ path }) => pagesOf(path));
  let before: Map<string, string>;
  beforeAll(async () => {
    before = new Map(frozenPages().map(({ file, html }) => [file, html]));
    moveOn(project.directory);
    await build();
  });

  it.for(FROZEN)('are rendered again by the code of today, page by page: $label', (edition) => {
    const pages = pagesOf(edition.path);
    const known = [...before.keys()].filter((file) => file.startsWith(edition.path));
    expect(pages.map(({ file }) => file)).toEqual(known);
    expect(pages.filter(({ html }) => html.includes(OLD_HEADER))).toEqual([]);
    expect(pages.filter(({ html }) => html.includes(NEW_HEADER)).length).toBeGreaterThan(edition.ids.size);
  });

  it('have their texts rendered again, as all texts have', () => {
    const withTable = (name: string) => files().filter((file) => read(file).includes(`class="${name}"`));
    expect(withTable(OLD_FRAME)).toEqual([]);
    expect(withTable(NEW_FRAME)).not.toEqual([]);
  });

  it('say what they said', () => {
    const words = (html: string): string =>
      html
        .replace(/<head>.*?<\/head>/s, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ');
    const changed = frozenPages().filter(({ file, html }) => words(html) !== words(before.get(file) ?? ''));
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  it('have all the fields of today, also those that were asked for later', () => {
    for (const edition of FROZEN) {
      const entries = JSON.parse(read(`api/${edition.about.version}/glossary.json`)) as Record<string, unknown>[];
      const frozen = [...edition.ids].filter((id) => id.startsWith('glossary/'));
      expect(entries.map((entry) => entry[FIELD])).toEqual(frozen.map(() => OF_OLD));
    }
  });

  it('are as they were frozen, for all that `tandem check` can say', async () => {
    const { exitCode, output } = await tandem(project.directory, 'check');
    expect(output).toMatch(/^\d+ entries, no problems\.\n$/);
    expect(exitCode).toBe(0);
  });

  it('are valid HTML: what differs from before in more than the names that changed, and a page of each kind', async () => {
    const kinds = new Set<string>();
    const chosen = frozenPages().filter(({ file, html }) => {
      const kind = file.replace(/[^/]+\/index\.html$/, '');
      const isFirst = !kinds.has(kind);
      kinds.add(kind);
      return isFirst || asBefore(html) !== asBefore(before.get(file) ?? '');
    });
    expect(await htmlFaults(chosen)).toEqual([]);
    expect(kinds.size).toBeGreaterThan(FROZEN.length * 2);
  });

  it('name no style and no script that is not there, and nor does any other page', () => {
    expect(missingAssets(project.directory, BASE)).toEqual([]);
  });

  it('have no link that is broken or leaves the path, as no page has, and the links lead to every page', () => {
    const { broken, links } = findBrokenLinks({ directory: inDist(''), base: BASE });
    expect(broken).toEqual([]);
    const pages = files()
      .filter((file) => file.endsWith('.html') && file !== '404.html' && !isHiddenFromSearch(read(file)))
      .map((file) => file.replace(/index\.html$/, ''));
    expect(links).toBeGreaterThan(pages.length);
    const reached = new Set(['']);
    // A set that grows while it is walked.
    for (const path of reached) for (const next of pagesLinkedFrom(read(`${path}index.html`))) reached.add(next);
    expect(pages.filter((path) => !reached.has(path))).toEqual([]);
  });

  it('have nothing that axe objects to', async () => {
    const [browser, server] = await Promise.all([
      launchBrowser(),
      serveDist({ directory: join(project.directory, 'dist'), base: BASE, port: 0 }),
    ]);
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      const found: string[] = [];
      for (const edition of FROZEN) {
        const firstOf = (collection: string) => `${[...edition.ids].find((id) => id.startsWith(`${collection}/`))}/`;
        for (const local of ['', 'glossary/', firstOf('faqs'), firstOf('comparisons')]) {
          const response = await page.goto(server.url + edition.path + local);
          expect(response?.status()).toBe(200);
          found.push(...(await violationsOf(page)).map((violation) => `${edition.path}${local}: ${violation}`));
        }
      }
      expect(found).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

/** A page with the names that it had before the code moved on; scripts and styles without theirs. */
const asBefore = (html: string): string =>
  html
    .replaceAll(NEW_HEADER, OLD_HEADER)
    .replaceAll(`class="${NEW_FRAME}"`, `class="${OLD_FRAME}"`)
    .replaceAll(/\/_astro\/[\w.-]+/g, '')
    .replaceAll(/'sha256-[\w+/=]+'/g, '');

/** The pages of the site that a page links to, by their address below its root. */
const pagesLinkedFrom = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\shref="([^"#?]*)/g)]
    .map(([, address = '']) => address)
    .filter((address) => address.startsWith(BASE) && address.endsWith('/'))
    .map((address) => address.slice(BASE.length));
