import { describe, expect, it } from 'vitest';
import type { Page } from './dist.ts';
import { attribute, BASE, FILES, HOME, MOVED, PAGES, readDist } from './dist.ts';
import { CONTENT, FROZEN, idIn, PLAYBOOKS } from './playbooks-on-disk.ts';

/** The link that leads on. */
const WAY_ON = 'main a[data-moved], .page-text a';

/** Where an entry used to be, and where it is now, below the root of the site. */
interface Move {
  from: string;
  to: string;
}

/** Under each former id, in each playbook, the entry of today. */
const RENAMED: Move[] = PLAYBOOKS.flatMap(({ path, ids, formerIds }) =>
  [...formerIds]
    .filter(([former]) => !ids.has(former))
    .map(([former, id]) => ({ from: `${path}${former}/`, to: `${path}${id}/` })),
);

/** At the root, entries that only editions have: the newest that has one keeps it. */
const GONE: Move[] = [...new Set(FROZEN.flatMap(({ ids }) => [...ids]))]
  .filter((id) => idIn(CONTENT, id) === undefined)
  .map((id) => ({ from: `${id}/`, to: `${FROZEN.find(({ ids }) => ids.has(id))?.path ?? ''}${id}/` }));

const byAddress = (a: Move, b: Move): number => (a.from < b.from ? -1 : 1);
const movesIn = (pages: readonly Page[]): Move[] =>
  pages
    .map((page) => ({
      from: page.path,
      to: (attribute(page, WAY_ON, 'href') ?? '').slice(BASE.length),
    }))
    .sort(byAddress);

const refreshOf = ({ html }: Page): string | undefined =>
  /<noscript><meta http-equiv="refresh" content="0; url=([^"]*)"><\/noscript>/.exec(html)?.[1];

describe('an address at which an entry used to be', () => {
  it('leads on to where the entry is, or to the last edition that has it', () => {
    expect(movesIn(MOVED)).toEqual([...RENAMED, ...GONE].sort(byAddress));
    // Of a frozen edition, so this is so for ever.
    expect(movesIn(MOVED)).toContainEqual({
      from: 'editions/1.1/faqs/when-scale/',
      to: 'editions/1.1/faqs/when-we-grow/',
    });
  });

  it('leads to a page that is there', () => {
    const paths = new Set(PAGES.filter((page) => !MOVED.includes(page)).map(({ path }) => path));
    expect(movesIn(MOVED).filter(({ to }) => !paths.has(to))).toEqual([]);
  });

  it('is the canonical address of nothing', () => {
    expect(MOVED.map((page) => attribute(page, 'link[rel="canonical"]', 'href'))).toEqual(
      MOVED.map((page) => `${HOME}${(attribute(page, WAY_ON, 'href') ?? '').slice(BASE.length)}`),
    );
  });

  it('takes readers on by itself, without scripts too, unless they would find themselves in an old edition', () => {
    const renamed = new Set(RENAMED.map(({ from }) => from));
    const taken = MOVED.filter((page) => refreshOf(page) !== undefined);
    expect(taken.map(({ path }) => path).sort()).toEqual([...renamed].sort());
    expect(taken.map(refreshOf)).toEqual(taken.map((page) => attribute(page, 'main a[data-moved]', 'href')));
    const left = MOVED.filter(({ path }) => !renamed.has(path));
    expect(left.filter(({ html }) => html.includes('data-moved'))).toEqual([]);
  });

  it('is known to hosts that redirect by themselves, as HTML and as Markdown', () => {
    const lines = readDist('_redirects').trimEnd().split('\n');
    const wanted = RENAMED.flatMap(({ from, to }) => [
      `${BASE}${from} ${BASE}${to} 301`,
      `${BASE}${from.replace(/\/$/, '.md')} ${BASE}${to.replace(/\/$/, '.md')} 301`,
    ]);
    expect(lines.sort()).toEqual(wanted.sort());
    const targets = lines.map((line) => (line.split(' ')[1] ?? '').slice(BASE.length).replace(/\/$/, '/index.html'));
    expect(targets.filter((file) => !FILES.includes(file))).toEqual([]);
  });
});
