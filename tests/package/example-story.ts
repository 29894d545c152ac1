import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { connectBrowser, openPage } from '../browser/browser.ts';
import { hear } from '../browser/hear.ts';
import { violationsInEveryLook } from '../browser/violations.ts';
import { parseHtml, textOf } from '../site/parse-html.ts';
import { npm } from './packed.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/acme', import.meta.url));
/** What a project has from `tandem init`. */
const OF_PROJECT = ['package.json', 'README.md', 'node_modules', 'dist', '.tandem', '.astro'];

/** A bet, a play with fields of the example's own, and a page besides the entries. */
const BET = 'bets/faster-checkout';
const PLAY = 'plays/draw-the-line';
const PAGES = ['', 'bets/', `${BET}/`, `${PLAY}/`, 'guides/how-we-bet/', 'strategy/'];

const ENTRY_LIMIT = 14_000;
/** What the example adds to the pages of entries itself. */
const ADDITIONS = ['public/acme.css', 'public/stats.js', 'src/acme.css', 'astro.config.mjs'];
const ADDED_COMPONENTS = ['Footer', 'Key', 'Metric', 'Status'].map((name) => `src/components/${name}.astro`);

/** How an organisation takes all of `examples/acme` over, and what its site then has; `home` says where it lives. */
export const tellExampleStory = (home: () => string): void => {
  const file = (path: string) => join(home(), path);
  const read = (path: string) => readFileSync(file(path), 'utf8');
  const page = (path: string) => parseHtml(read(`dist/${path}index.html`));
  const mainOf = (path: string): string => {
    const main = page(path).querySelector('main');
    return main ? textOf(main) : '';
  };
  const hrefsOf = (path: string, selector: string) =>
    page(path)
      .querySelectorAll(selector)
      .map((link) => link.getAttributeValue('href'));

  it('takes over everything that the example has of its own, and every link leads somewhere', async () => {
    const { 1: edition = '' } = /^ {2}edition: (.*)$/m.exec(read('playbook.yaml')) ?? [];
    cpSync(EXAMPLE, home(), {
      recursive: true,
      filter: (path) => !OF_PROJECT.includes(path.slice(EXAMPLE.length + 1)),
    });
    // The edition that the organisation has begun with, whichever the example names.
    for (const [path, place] of [
      ['playbook.yaml', /(?<=^ {2}edition: ).*$/m],
      [`content/${PLAY}.mdx`, /(?<=^basedOn: ).*$/m],
    ] as const)
      writeFileSync(file(path), read(path).replace(place, edition));
    rmSync(file('public/icon.svg'));
    const { exitCode, stdout, stderr } = await npm(home(), ['test']);
    expect(exitCode, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/^\d+ entries, no problems\.$/m);
    expect(stdout).toMatch(/every link leads somewhere\.$/m);
  });

  it('prints its components in bodies that are safe, and says in copies what they say', () => {
    expect(mainOf(`${BET}/`)).toContain('People who buy');
    expect(page(`${BET}/`).querySelector('.metric strong')?.textContent).toBe('+2 %');
    expect(page(`${BET}/`).querySelector('p .status')?.textContent).toBe('running');
    const copy = read(`dist/${BET}.md`);
    expect(copy).toContain('The bet is (running) since March.');
    expect(copy).toContain('People who buy: +4 %');
    expect(copy).toContain('[our strategy](https://acme.example/handbook/strategy/)');
  });

  it('prints the fields that it gave to a collection with the facts of the page, and describes them', () => {
    const facts = page(`${PLAY}/`).querySelector('dl.facts');
    expect(facts ? textOf(facts) : '').toMatch(/Rooms.*The barn.*Room 4.*Recorded.*No/);
    expect(JSON.parse(read('dist/schemas/plays.json'))).toMatchObject({ properties: { rooms: {}, recorded: {} } });
  });

  it('has its own footer around ours, its own block, and a page of its own that looks like the rest', () => {
    for (const path of ['', `${BET}/`, 'strategy/']) {
      const body = page(path).querySelector('body');
      const text = body ? textOf(body) : '';
      expect(text).toMatch(/Kept by the two of us\..*Legal notice.*Built on Tandem/);
    }
    expect(page(`${BET}/`).querySelector('.acme-key')).not.toBeNull();
    expect(hrefsOf('strategy/', 'main a')).toEqual(
      expect.arrayContaining([`/handbook/${BET}/`, '/handbook/guides/decision-rights/']),
    );
    expect(hrefsOf('', '.site-header nav a')).toContain('/handbook/strategy/');
    expect(hrefsOf(`${BET}/`, 'main a')).toContain('/handbook/strategy/');
    expect(read('dist/sitemap-0.xml')).toContain('https://acme.example/handbook/strategy/');
  });

  it('has its looks on every page: icon, logos, fonts, and the spacing of what stands in for them', () => {
    for (const path of ['', `${BET}/`, 'strategy/', 'editions/']) {
      expect(hrefsOf(path, 'link[rel="icon"]')).toEqual(['/handbook/favicon.svg']);
      expect(hrefsOf(path, 'link[as="font"]')).toEqual([
        '/handbook/fonts/acme-text.woff2',
        '/handbook/fonts/acme-text-bold.woff2',
        '/handbook/fonts/acme-display.woff2',
      ]);
      expect(
        page(path)
          .querySelectorAll('.wordmark img')
          .map((image) => image.getAttributeValue('src')),
      ).toEqual(['/handbook/logo.svg', '/handbook/logo-dark.svg']);
    }
    const rules = read('dist/brand.css');
    expect(rules).toMatch(/'Acme Text as Georgia for text';src:local\('Georgia'\);size-adjust:[\d.]+%/);
    expect(rules).toMatch(/--color-engineering:light-dark\(#00606e,#6fd3e0\)/);
    expect(rules).toContain("@import url('/handbook/acme.css') layer(own);");
  });

  it('adds to the head and to the policy what it names, and no more', () => {
    const html = read(`dist/${BET}/index.html`);
    expect(html).toContain('<script src="/handbook/stats.js" defer></script>');
    expect(html).toContain('<meta name="theme-color" content="#8f2d00">');
    const { 1: policy = '' } = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    const directives = policy.split(/;\s*/).filter((directive) => !/^(?:script|style)-src/.test(directive));
    expect(directives.filter((directive) => directive.includes('stats.acme.example'))).toEqual([
      "connect-src 'self' https://stats.acme.example",
    ]);
    expect(policy).not.toMatch(/'unsafe-/);
  });

  it('weighs no more than any other playbook, but for what it adds', () => {
    const weigh = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
    const added = [...ADDITIONS, ...ADDED_COMPONENTS]
      .map((path) => weigh(readFileSync(file(path))))
      .reduce((sum, bytes) => sum + bytes, 0);
    for (const path of [`${BET}/`, `${PLAY}/`]) {
      const named = [
        ...page(path)
          .querySelectorAll('link[rel="stylesheet"]')
          .filter((link) => link.getAttributeValue('media') !== 'print')
          .map((link) => link.getAttributeValue('href')),
        ...page(path)
          .querySelectorAll('script')
          .map((script) => script.getAttributeValue('src')),
      ].flatMap((address) => (address === null ? [] : [address.replace('/handbook/', 'dist/')]));
      const files = [`dist/${path}index.html`, ...named, 'dist/acme.css'];
      const bytes = files.reduce((sum, name) => sum + weigh(readFileSync(file(name))), 0);
      expect(named.map((name) => extname(name))).toEqual(expect.arrayContaining(['.css', '.js']));
      expect(bytes - added, path).toBeLessThanOrEqual(ENTRY_LIMIT);
    }
  });

  it('shuts nobody out in light and dark, and its console stays empty', async () => {
    const server = await serveDist({ directory: file('dist'), base: '/handbook/', port: 0 });
    const browser = await connectBrowser();
    try {
      const tab = await openPage(browser);
      const { heard, untilQuiet } = await hear(tab, server.url);
      const found: string[] = [];
      // What looks for barriers writes styles into the page, which the policy refuses: it has a tab for itself.
      const examined = await openPage(browser);
      for (const path of PAGES) {
        await tab.goto(server.url + path);
        await untilQuiet();
        await examined.goto(server.url + path);
        found.push(...(await violationsInEveryLook(examined)).map((violation) => `${path}: ${violation}`));
      }
      expect({ found, heard }).toEqual({ found: [], heard: [] });
      expect(await tab.evaluate(() => document.documentElement.dataset)).toMatchObject({ site: 'acme', counted: 'no' });
      const shown = (scheme: 'light' | 'dark') =>
        tab
          .emulateMedia({ colorScheme: scheme })
          .then(() =>
            tab.locator('.wordmark img:visible').evaluateAll((all) => all.map((one) => one.getAttribute('src'))),
          );
      await expect.poll(() => shown('light')).toEqual(['/handbook/logo.svg']);
      await expect.poll(() => shown('dark')).toEqual(['/handbook/logo-dark.svg']);
      // The layer of its style sheet comes after ours, and a font of its own sets the text.
      expect(
        await tab.evaluate(() => {
          const header = document.querySelector('.site-header');
          return header && getComputedStyle(header).borderBlockEndWidth;
        }),
      ).toBe('3px');
      expect(await tab.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^"Acme Text"/);
    } finally {
      await browser.close();
      await server.close();
    }
    expect(existsSync(file('dist/icon.svg'))).toBe(false);
  });
};
