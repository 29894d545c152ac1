import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCheck } from '../../src/core/session/compare-check.ts';
import type { Check } from '../../src/core/session/compare-check.ts';
import { BASE, DIST, EDITIONS, FILES, HOME, PAGES, placeOf, readDist, READ_PAGES } from './dist.ts';
import { attributesOf } from './parse-html.ts';

const SCRIPT_LIMIT = 12_000;
/** With what comes when it is needed: results, files to open, calendars. */
const WHOLE_LIMIT = 17_000;

const TOOLS = PAGES.filter(({ path }) => /^tools\/[^/]+\/$/.test(path));
const names = TOOLS.map(({ path }) => path.split('/')[1] ?? '');

/** What a page names as its styles and scripts. */
const filesOf = (page: (typeof READ_PAGES)[number]): string[] =>
  page.document
    .querySelectorAll('script, link[rel="stylesheet"]')
    .map((node) => Object.fromEntries(attributesOf(node)))
    .map(({ src, href }) => (src ?? href ?? '').slice(BASE.length))
    .filter((file) => file !== '');

const readingFiles = new Set(READ_PAGES.filter(({ path }) => !/^tools\/./.test(placeOf(path).local)).flatMap(filesOf));

/** What a tool brings that no page to read has. */
const ownFiles = (page: (typeof READ_PAGES)[number]): string[] =>
  filesOf(page).filter((file) => !readingFiles.has(file));

/** What a script names as other scripts: those that it loads at once, and all of them. */
const AT_ONCE = /\b(?:import|from)\s*["'`](\.[^"'`]+)["'`]/g;
const EVER = /["'`](\.\/[^"'`]+\.js)["'`]/g;

/** A script and everything that it loads, at once or ever. */
const withImports = (file: string, named: RegExp, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readDist(file).matchAll(named)) withImports(join(file, '..', name), named, seen);
  return seen;
};

/** Every script that some page to read loads at once. */
const loadedToRead = new Set(
  [...readingFiles].filter((file) => file.endsWith('.js')).flatMap((file) => [...withImports(file, AT_ONCE)]),
);

/** What the scripts of a tool weigh beyond those of a page to read. */
const weightOf = (page: (typeof READ_PAGES)[number], named: RegExp): number => {
  const scripts = ownFiles(page).filter((file) => file.endsWith('.js'));
  const files = new Set(
    scripts.flatMap((file) => [...withImports(file, named)]).filter((file) => !loadedToRead.has(file)),
  );
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(DIST, file))).length, 0);
};

const dataOf = (path: string): Record<string, unknown> => {
  const [, json = '{}'] = /<script type="application\/json">(.*?)<\/script>/s.exec(readDist(`${path}index.html`)) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
};

describe('the page of a tool', () => {
  it('is in the list of tools, and in every place that has what it works on', () => {
    const list = READ_PAGES.find(({ path }) => path === 'tools/');
    const links = list?.document.querySelectorAll('main a').map((link) => link.getAttributeValue('href') ?? '') ?? [];
    expect(names).toContain('alignment-check');
    expect(names.filter((name) => !links.some((href) => href.endsWith(`/tools/${name}/`)))).toEqual([]);
    const places = EDITIONS.map((version) => `editions/${version}/`);
    expect(places.filter((place) => !FILES.includes(`${place}tools/alignment-check/index.html`))).toEqual([]);
  });

  it('is in the sitemap and in the index for language models', () => {
    const sitemap = FILES.filter((file) => /^sitemap-\d+\.xml$/.test(file))
      .map(readDist)
      .join('');
    const addresses = names.map((name) => `${HOME}tools/${name}/`);
    expect(addresses.filter((address) => !sitemap.includes(`<loc>${address}</loc>`))).toEqual([]);
    expect(addresses.filter((address) => !readDist('llms.txt').includes(`](${address})`))).toEqual([]);
  });

  it('has a sheet for paper without its script, and data that ends no script', () => {
    for (const { path, html } of TOOLS) {
      expect(html, path).toContain('class="tool-sheet"');
      expect(Object.keys(dataOf(path)), path).toEqual(expect.arrayContaining(['site', 'playbook', 'edition']));
    }
  });

  it('names its own edition', () => {
    expect(dataOf('tools/alignment-check/').edition).toBe('');
    expect(EDITIONS.map((version) => dataOf(`editions/${version}/tools/alignment-check/`).edition)).toEqual(EDITIONS);
  });
});

describe('the script of a tool', () => {
  it(`weighs at most ${SCRIPT_LIMIT} bytes with what it loads at once, and ${WHOLE_LIMIT} with what it ever loads`, () => {
    const weights = TOOLS.map((page) => ({
      path: page.path,
      first: weightOf(page, AT_ONCE),
      whole: weightOf(page, EVER),
    }));
    const tooMuch = weights.filter(({ first, whole }) => first > SCRIPT_LIMIT || whole > WHOLE_LIMIT);
    expect([tooMuch, weights.filter(({ first, whole }) => first < 2_000 || whole <= first)]).toEqual([[], []]);
  });

  it('is loaded by no page to read, and neither are its styles', () => {
    const kinds = TOOLS.map((page) => [...new Set(ownFiles(page).map((file) => file.replace(/.*\./, '')))].sort());
    expect(kinds).toEqual(TOOLS.map(() => ['css', 'js']));
    const ofTools = TOOLS.flatMap(ownFiles);
    expect([...loadedToRead].filter((file) => ofTools.includes(file))).toEqual([]);
  });
});

describe('the advice of the check', () => {
  const [check] = dataOf('tools/alignment-check/').checks as [Check]; // the build has written it
  const score = fc.integer({ min: 0, max: 5 });
  const answers = fc
    .array(score, { minLength: check.statements.length, maxLength: check.statements.length })
    .map((scores) => new Map(check.statements.map(({ id }, index) => [id, scores[index] ?? 0])));

  it('differs with the answers: 500 patterns lead to at least 8 recommendations, of one or two plays each', () => {
    const patterns = fc.sample(fc.tuple(answers, answers), { numRuns: 500 });
    const given = patterns.map(([product, engineering]) => compareCheck(check, product, engineering).advice);
    expect(given.filter(({ length }) => length < 1 || length > 2)).toEqual([]);
    const distinct = new Set(given.map((advice) => advice.map(({ play }) => play).join(' and ')));
    expect(distinct.size).toBeGreaterThanOrEqual(8);
  });

  it('is the same when the two leaders change places', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [there, back] = [compareCheck(check, one, other), compareCheck(check, other, one)];
        expect(there.advice).toEqual(back.advice);
        expect(there.findings).toEqual(back.findings);
        expect(there.widest.map(({ id }) => id)).toEqual(back.widest.map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });
});
