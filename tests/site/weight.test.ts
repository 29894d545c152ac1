import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/core/words/language.ts';
import type { Page } from './dist.ts';
import { BASE, DIST, FILES, findOnPages, placeOf, READ_PAGES, readDist } from './dist.ts';
import { attributesOf } from './parse-html.ts';

const ENTRY_LIMIT = 14_000;
const INDEX_LIMIT = 20_000;
const TOOL_LIMIT = ENTRY_LIMIT + 12_000;
/** The map of decisions brings all of them. */
const MAP_LIMIT = 31_000;
const FONT_LIMIT = 70_000;

const compress = promisify(brotliCompress);

/** Brotli's quality where pages are compressed while they are asked for; the best takes forty times as long. */
const QUICK = 5;
const BEST = constants.BROTLI_MAX_QUALITY;

/** What a file weighs on the wire, by brotli's quality. */
const weigh = async (file: string, quality: number): Promise<number> =>
  (await compress(readFileSync(join(DIST, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length;

const weights = new Map<string, Promise<number>>();
const weightOf = (file: string, quality: number): Promise<number> => {
  const key = `${file} ${quality}`;
  const weight = weights.get(key) ?? weigh(file, quality);
  weights.set(key, weight);
  return weight;
};

/** The styles and scripts that a page on a screen names. Fonts are not waited for, and come once for the whole site. */
const filesOfFirstLoad = ({ document }: Page): string[] => {
  const styles = document
    .querySelectorAll('link[rel="stylesheet"]')
    .filter((link) => link.getAttributeValue('media') !== 'print')
    .map((link) => link.getAttributeValue('href'));
  const scripts = document.querySelectorAll('script').map((script) => script.getAttributeValue('src'));
  const named = [...styles, ...scripts].filter((address) => address?.startsWith(BASE) ?? false).map(fileAt);
  return [...new Set(named.flatMap((file) => [file, ...loadedBy(file)]))];
};

/** What scripts and styles load at once; most pages name the same. */
const loaded = new Map<string, string[]>();
const loadedBy = (file: string): string[] => {
  const known = loaded.get(file) ?? (file.endsWith('.js') ? importsOf(file) : []);
  loaded.set(file, known);
  return known;
};

const fileAt = (address: string | null): string => (address ?? '').slice(BASE.length);

/** What a script loads at once, and what that loads; `import()` waits until it is needed. */
const importsOf = (file: string): string[] =>
  [...readDist(file).matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g)].flatMap(([, name = '']) => {
    const imported = join(file, '..', name);
    return [imported, ...importsOf(imported)];
  });

/** What the first load of a page weighs. Files that all pages share are at their best; they are compressed once. */
const firstLoadOf = async (page: Page, quality: number): Promise<number> => {
  const shared = await Promise.all(filesOfFirstLoad(page).map((file) => weightOf(file, BEST)));
  return shared.reduce((sum, bytes) => sum + bytes, await weightOf(page.file, quality));
};

/** The pages whose first load weighs more than that as a host of static files keeps it: brotli at its best. */
const heavierThan = async (limit: number, pages: readonly Page[]): Promise<string[]> => {
  const weighed = await Promise.all(
    pages.map(async (page) => {
      if ((await firstLoadOf(page, QUICK)) <= limit) return [];
      const bytes = await firstLoadOf(page, BEST);
      return bytes > limit ? [`${page.file}: ${bytes} bytes`] : [];
    }),
  );
  return weighed.flat();
};

const isTool = ({ path }: Page): boolean => /^tools\/./.test(placeOf(path).local);
const isEntry = (page: Page): boolean => placeOf(page.path).local.split('/').length > 2 && !isTool(page);

describe('the first load', () => {
  it(`of an entry weighs at most ${ENTRY_LIMIT} bytes`, async () => {
    expect(await heavierThan(ENTRY_LIMIT, READ_PAGES.filter(isEntry))).toEqual([]);
  });

  it(`of the front page or a list weighs at most ${INDEX_LIMIT} bytes`, async () => {
    // What changed is as long as what was written since the edition before.
    const others = READ_PAGES.filter(
      (page) => !isEntry(page) && !isTool(page) && !page.file.endsWith('changes/index.html'),
    );
    expect(await heavierThan(INDEX_LIMIT, others)).toEqual([]);
  });

  it(`of a tool weighs at most ${TOOL_LIMIT} bytes: those of an entry, and its script`, async () => {
    const maps = READ_PAGES.filter(({ path }) => placeOf(path).local === 'tools/decision-map/');
    const others = READ_PAGES.filter((page) => isTool(page) && !maps.includes(page));
    expect(await heavierThan(TOOL_LIMIT, others)).toEqual([]);
    expect(await heavierThan(MAP_LIMIT, maps)).toEqual([]);
  });

  it('weighs something', async () => {
    expect(await heavierThan(0, READ_PAGES.slice(0, 1))).toEqual([expect.stringMatching(/: \d{4,} bytes$/)]);
  });

  it('counts styles and scripts, which every page has', () => {
    const kinds = READ_PAGES.map((page) => filesOfFirstLoad(page).map((file) => file.replace(/.*\./, '')));
    expect(kinds.filter((found) => !found.includes('css') || !found.includes('js'))).toEqual([]);
  });
});

describe('the fonts', () => {
  it(`weigh at most ${FONT_LIMIT} bytes in all, and hold up no page`, () => {
    const fonts = FILES.filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file));
    expect(fonts.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0)).toBeLessThanOrEqual(FONT_LIMIT);
    const faces = FILES.filter((file) => file.endsWith('.css')).flatMap(
      (file) => readDist(file).match(/@font-face\s*\{[^}]*url\([^}]*\}/g) ?? [],
    );
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.filter((face) => !/font-display:\s*optional/.test(face))).toEqual([]);
  });

  it('come with their licence', () => {
    expect(readDist('fonts.txt')).toContain('SIL OPEN FONT LICENSE');
  });
});

describe('what a page loads', () => {
  it('lets the page be painted before any script has arrived', () => {
    expect(
      findOnPages(({ document }) =>
        document
          .querySelectorAll('script')
          .map((script) => Object.fromEntries(attributesOf(script)))
          .filter((script) => 'src' in script && script.type !== 'module' && !('async' in script || 'defer' in script))
          .map((script) => script.src ?? ''),
      ),
    ).toEqual([]);
  });

  it('comes from the site itself', () => {
    expect(
      findOnPages(({ document }) => [
        ...['img', 'script', 'source', 'iframe', 'video', 'audio', 'track', 'embed'].flatMap((name) =>
          document
            .querySelectorAll(name)
            .flatMap((element) => [
              ...elsewhere(element.getAttributeValue('src')),
              ...elsewhere(element.getAttributeValue('srcset')),
            ]),
        ),
        ...document
          .querySelectorAll('link')
          .filter((link) => !['canonical', 'alternate'].includes(link.getAttributeValue('rel') ?? ''))
          .flatMap((link) => elsewhere(link.getAttributeValue('href'))),
      ]),
    ).toEqual([]);
  });

  it('brings the search, with its query layer and dialog, in at most 10 kB beside Pagefind’s own files', async () => {
    const files = FILES.filter((file) =>
      /^_astro\/(?:dialog|finder|search-box|page|situation-finder)\.[\w-]+\.js$/.test(file),
    );
    expect(files.map((file) => file.replace(/^_astro\/|\..*/g, ''))).toEqual([
      'dialog',
      'finder',
      'page',
      'search-box',
      'situation-finder',
    ]);
    const weights = await Promise.all(files.map((file) => weightOf(file, BEST)));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(10_000);
  });

  it('brings the words of scripts in one language, in at most 1 kB', async () => {
    const files = FILES.filter((file) => /^_astro\/client\.[\w-]+\.js$/.test(file));
    expect(files).toHaveLength(LANGUAGES.length);
    const weights = await Promise.all(files.map((file) => weightOf(file, BEST)));
    expect(weights.filter((weight) => weight > 1_000)).toEqual([]);
  });

  it('names no other host in its styles and scripts', () => {
    const named = FILES.filter((file) => /\.(?:css|js)$/.test(file)).flatMap((file) =>
      [...readDist(file).matchAll(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z][\w.-]*/gi)]
        .map(([address]) => `${file}: ${address}`)
        // Neither the name of SVG's vocabulary nor what Pagefind completes addresses with is an address to load.
        .filter((found) => !/(?:www\.w3\.org|pagefind\.js: https:\/\/example\.com)$/.test(found)),
    );
    expect(named).toEqual([]);
  });

  it('sets no cookie', () => {
    expect(
      FILES.filter((file) => /\.(?:js|html)$/.test(file) && /document\.cookie|cookieStore/.test(readDist(file))),
    ).toEqual([]);
    expect(readDist('_headers')).not.toMatch(/set-cookie/i);
    expect(
      findOnPages(({ document }) => document.querySelectorAll('meta[http-equiv="set-cookie"]').map(() => 'meta')),
    ).toEqual([]);
  });
});

/** The address where it names a host. */
function elsewhere(address: string | null): string[] {
  return address !== null && /^\s*(?:[a-z][\w+.-]*:)?\/\//i.test(address) ? [address] : [];
}
