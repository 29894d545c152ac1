import { beforeAll, describe, expect, it } from 'vitest';
import { crawl } from './crawl.ts';
import {
  BASE,
  COLLECTION_IDS,
  DIST,
  ENTRY_IDS,
  FILES,
  findOnPages,
  HOME,
  LOOKED_AT,
  PAGES,
  placeOf,
  READ_PAGES,
  readDist,
} from './dist.ts';

let found: Awaited<ReturnType<typeof crawl>>;
beforeAll(async () => {
  found = await crawl(DIST, BASE);
});

/** The pages that readers are meant to find; the page for wrong addresses is not one. */
const PATHS = READ_PAGES.map(({ path }) => path).filter((path) => path !== '404.html');

describe('the links of the site', () => {
  it('all lead to a page, and to a place in it where they name one', () => {
    const { broken, outside } = found;
    expect({ broken, outside }).toEqual({ broken: [], outside: [] });
  });

  it('lead from the front page to every page', () => {
    expect(found.visited.filter((path) => !path.endsWith('.css'))).toEqual([...PATHS].sort());
  });

  it('lead to every entry in at most three clicks', () => {
    const linksOf = new Map(
      LOOKED_AT.map(({ path, document }) => [
        path,
        document
          .querySelectorAll('a')
          .map((link) => (link.getAttributeValue('href') ?? '').replace(/#.*/, ''))
          .filter((href) => href.startsWith(BASE))
          .map((href) => href.slice(BASE.length)),
      ]),
    );
    let reached = new Set(['']);
    for (let click = 0; click < 3; click++) {
      reached = new Set([...reached, ...[...reached].flatMap((path) => linksOf.get(path) ?? [])]);
    }
    expect(ENTRY_IDS.filter((id) => !reached.has(`${id}/`))).toEqual([]);
  });

  it('of the page for wrong addresses lead to pages', () => {
    const [page] = PAGES.filter(({ path }) => path === '404.html');
    const links = page?.document.querySelectorAll('main a').map((link) => link.getAttributeValue('href') ?? '') ?? [];
    expect(links.filter((href) => !PATHS.includes(href.slice(BASE.length)))).toEqual([]);
    expect(links.length).toBeGreaterThanOrEqual(COLLECTION_IDS.length);
  });

  it('never offer the page itself as what to read next', () => {
    expect(
      findOnPages(({ path, document }) =>
        document
          .querySelectorAll('.entries a, .around .place a, .pager a')
          .map((link) => link.getAttributeValue('href') ?? '')
          .filter((href) => href.replace(/#.*/, '') === BASE + path),
      ),
    ).toEqual([]);
  });
});

describe('the pages of the site', () => {
  it('are there for every entry of content/, as HTML and as Markdown', () => {
    const wanted = ENTRY_IDS.flatMap((id) => [`${id}.md`, `${id}/index.html`]);
    expect(wanted.filter((file) => !FILES.includes(file))).toEqual([]);
    const atRoot = FILES.filter((file) => placeOf(file).edition === undefined);
    expect(atRoot.filter((file) => file.endsWith('.md')).sort()).toEqual(ENTRY_IDS.map((id) => `${id}.md`).sort());
  });

  it('are there for every collection', () => {
    expect(COLLECTION_IDS.filter((id) => !PATHS.includes(`${id}/`))).toEqual([]);
  });

  it('of entries link to their Markdown', () => {
    expect(ENTRY_IDS.filter((id) => !found.linked.includes(`${id}.md`))).toEqual([]);
  });

  it('at the root are exactly what the sitemap lists', () => {
    const addresses = FILES.filter((file) => /^sitemap-\d+\.xml$/.test(file)).flatMap((file) => locationsIn(file));
    const atRoot = PATHS.filter((path) => placeOf(path).edition === undefined);
    expect(addresses.sort()).toEqual(atRoot.map((path) => HOME + path).sort());
    expect(locationsIn('sitemap-index.xml')).toEqual([`${HOME}sitemap-0.xml`]);
  });
});

function locationsIn(file: string): string[] {
  return [...readDist(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location]) => location ?? '');
}
