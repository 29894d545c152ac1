import type { HtmlElement } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Page } from './dist.ts';
import {
  BASE,
  EDITIONS,
  FILES,
  HOME,
  MOVED,
  READ_CLOSELY,
  READ_PAGES,
  attribute,
  findOnPages,
  placeOf,
  readDist,
} from './dist.ts';
import { attributesOf, textOf } from './parse-html.ts';
import { CONTENT, FROZEN, playbookAt, PLAYBOOKS } from './playbooks-on-disk.ts';

const LIST = 'editions/';

/** An address on a page: where it stands, and where it leads below the root of the site. */
interface Address {
  page: Page;
  element: HtmlElement;
  path: string;
}

/** Every address of the site itself at which a reader, a script or a program may arrive from a page. */
const addressesOn = (page: Page): Address[] =>
  page.document.querySelectorAll('*').flatMap((element) =>
    attributesOf(element)
      .filter(([name]) => leadsOn(element, name))
      .map(([, value]) => (value.startsWith(HOME) ? BASE + value.slice(HOME.length) : value))
      .filter((value) => value.startsWith(BASE))
      .map((value) => ({ page, element, path: value.slice(BASE.length).replace(/[?#].*$/, '') })),
  );

const leadsOn = (element: HtmlElement, name: string): boolean => {
  const isLink = element.tagName === 'a' || element.tagName === 'area';
  const isAlternate = element.getAttributeValue('rel') === 'alternate';
  return name.startsWith('data-') || name.endsWith('action') || (name === 'href' && (isLink || isAlternate));
};

/** What readers are told of an edition, by its status. */
const SAID = {
  current: /^Released on \d+ \w+ \d{4}, and kept as it was\.$/,
  superseded: /^Released on \d+ \w+ \d{4}, and superseded since\.$/,
  withdrawn: /^Withdrawn: \S/,
};

/** The `dt` that a link stands under, in a list of facts. */
const factOf = (element: HtmlElement): string => {
  const label = element.closest('.about-page dl > div')?.querySelector('dt');
  return label ? textOf(label) : '';
};

/** All that may lead from one playbook into another. */
const WAYS_ACROSS: Record<string, (address: Address) => boolean> = {
  'the edition bar': ({ element }) => element.closest('.edition-bar') !== null,
  'the way to the list of editions': ({ element, path }) =>
    path === LIST && element.closest('.site-header, .site-footer') !== null,
  'the way to the guide for organisations': ({ element, path }) =>
    path === 'make-it-yours/' && element.closest('.site-header, .site-footer') !== null,
  'the feed of the site': ({ path }) => path === 'feed.xml',
  'an entry that is no longer at the root': ({ page, element }) =>
    MOVED.includes(page) && element.closest('main') !== null,
  'the history of an entry': ({ element }) => factOf(element) === 'History',
  'entries that were removed': ({ page, path }) =>
    placeOf(page.path).local === 'changes/' && !playbookAt(page.path).ids.has(placeOf(path).local.replace(/\/$/, '')),
  'the list of editions': ({ page }) => page.path === LIST,
};

const crossing = [...READ_CLOSELY, ...MOVED]
  .flatMap(addressesOn)
  .filter(({ page, path }) => playbookAt(page.path) !== playbookAt(path) && !path.startsWith('_astro/'));

describe('a frozen edition', () => {
  it.for(FROZEN)('has the page of each of its entries, as HTML and as Markdown: $label', ({ path, ids, about }) => {
    const wanted = [...ids].flatMap((id) => [`${path}${id}.md`, `${path}${id}/index.html`]);
    expect(wanted.filter((file) => !FILES.includes(file))).toEqual([]);
    const released = Object.keys(about.files).filter((file) => file.endsWith('.mdx'));
    expect([...ids].map((id) => `${id}.mdx`).sort()).toEqual(released.sort());
  });

  it.for(FROZEN)('has no entry but its own: $label', ({ path, ids }) => {
    const markdown = FILES.filter((file) => file.startsWith(path) && file.endsWith('.md'));
    expect(markdown.map((file) => file.slice(path.length, -'.md'.length)).sort()).toEqual([...ids].sort());
  });

  it('leads nowhere else, and nothing leads into it, but where that is what a link is for', () => {
    const stray = crossing.filter((address) => !Object.values(WAYS_ACROSS).some((isMeant) => isMeant(address)));
    expect(stray.map(({ page, path }) => `${page.path} leads to ${path}`)).toEqual([]);
  });

  it.for(Object.keys(WAYS_ACROSS))('is left by %s', (name) => {
    expect(crossing.filter((address) => WAYS_ACROSS[name]?.(address)).length).toBeGreaterThan(0);
  });

  it('knows nothing of what came later: its history leads to itself and to older editions', () => {
    const newestFirst = PLAYBOOKS.map(({ path }) => path);
    const placeIn = (path: string) => newestFirst.indexOf(playbookAt(path).path);
    const histories = READ_CLOSELY.flatMap(addressesOn).filter(({ element }) => factOf(element) === 'History');
    const later = histories.filter(({ page, path }) => placeIn(path) < placeIn(page.path));
    expect(later.map(({ page, path }) => `${page.path} leads to ${path}`)).toEqual([]);
  });

  it('names in its Markdown and its data no page but its own', () => {
    const files = FROZEN.flatMap(({ path, about }) =>
      FILES.filter((file) => file.startsWith(path) || file.startsWith(`api/${about.version}/`))
        .filter((file) => /\.(?:md|json)$/.test(file) && !file.includes('/pagefind/'))
        .map((file) => ({ file, path })),
    );
    const stray = files.flatMap(({ file, path }) =>
      [...readDist(file).matchAll(/(?:"|\]\(|<|Source: )((?:https?:\/|\/)[^\s")>]*)/g)]
        .map(([, address = '']) => (address.startsWith(HOME) ? BASE + address.slice(HOME.length) : address))
        .filter((address) => address.startsWith(BASE) && !address.startsWith(BASE + path))
        .map((address) => `${file} names ${address}`),
    );
    expect(stray).toEqual([]);
    expect(files.length).toBeGreaterThan(FROZEN.reduce((sum, { ids }) => sum + ids.size, 0));
  });

  it('asks nobody to suggest a change to what is frozen', () => {
    const asking = READ_PAGES.filter(({ html }) => html.includes('Suggest a change')).map(({ path }) => path);
    expect(asking.filter((path) => playbookAt(path) !== CONTENT)).toEqual([]);
    expect([...CONTENT.ids].filter((id) => !asking.includes(`${id}/`))).toEqual([]);
  });
});

describe('what an edition says of itself', () => {
  it('stands on each of its pages, in the title and in the bar', () => {
    const wrong = FROZEN.flatMap(({ path, label, about: { status } }) =>
      READ_PAGES.filter((page) => page.path.startsWith(path)).filter((page) => {
        const notice = page.document.querySelector('.edition-bar[data-notice] p');
        const title = page.document.querySelector('title')?.textContent ?? '';
        return !notice || !SAID[status].test(textOf(notice)) || !title.endsWith(` · ${label}`);
      }),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const [first, ...others] = FROZEN.map(({ about }) => about.status).filter((status) => status !== 'withdrawn');
    expect([first, ...new Set(others)]).toEqual(['current', ...(others.length > 0 ? ['superseded'] : [])]);
  });

  it('is nothing at the root, where the text is the one that counts', () => {
    expect(
      READ_PAGES.filter((page) => playbookAt(page.path) === CONTENT && page.html.includes('data-notice')).map(
        ({ path }) => path,
      ),
    ).toEqual([]);
  });

  it('is in the panel about each entry', () => {
    const shown = PLAYBOOKS.flatMap(({ path, ids, label }) =>
      [...ids]
        .filter((id) => {
          const page = READ_PAGES.find((other) => other.path === `${path}${id}/`);
          const fact = page?.document
            .querySelectorAll('.about-page dl > div')
            .find((row) => textOf(row).startsWith('Edition'));
          return !fact || textOf(fact) !== `Edition${label}`;
        })
        .map((id) => path + id),
    );
    expect(shown).toEqual([]);
  });
});

describe('the list of editions', () => {
  it('has each with its status, the way to it, and what changed in it', () => {
    const page = READ_PAGES.find(({ path }) => path === LIST);
    const sections = page?.document.querySelectorAll('section.edition') ?? [];
    expect(
      sections.map((section) => ({
        status: section.getAttributeValue('data-status'),
        links: section.querySelectorAll('ul a').map((link) => link.getAttributeValue('href')),
      })),
    ).toEqual(
      FROZEN.map(({ about, path }, index) => ({
        status: about.status,
        links: [BASE + path, ...(FROZEN[index + 1] ? [`${BASE}${path}changes/`] : [])],
      })),
    );
    expect(
      sections.map((section) => textOf(section)).filter((text) => !/ · (?:current|superseded|withdrawn)/.test(text)),
    ).toEqual([]);
  });

  it('is what every other list says', () => {
    expect(EDITIONS).toEqual(FROZEN.map(({ about }) => about.version));
  });
});

describe('the search of an edition', () => {
  const recordsIn = (path: string): string[] =>
    (JSON.parse(readDist(`${path}pagefind/playbook.json`)) as { records: { path: string }[] }).records.map(
      (record) => record.path,
    );

  it.for(PLAYBOOKS)('finds the entries and collections of that edition, and nothing else: $label', ({ path, ids }) => {
    const collections = new Set([...ids].map((id) => id.replace(/\/.*/, '')));
    expect(recordsIn(path).sort()).toEqual([...ids, ...collections].map((id) => `${id}/`).sort());
    expect(FILES.some((file) => file.startsWith(`${path}pagefind/`) && file.endsWith('/pagefind.js'))).toBe(true);
  });

  it('is the one that each page asks', () => {
    const wrong = findOnPages((page) => {
      const base = attribute(page, 'search-link', 'data-base') ?? 'none';
      return base === BASE + playbookAt(page.path).path ? [] : [base];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what search engines are told', () => {
  it('names no page of an edition, and the list of editions', () => {
    const listed = FILES.filter((file) => /^sitemap-\d+\.xml$/.test(file)).flatMap((file) =>
      [...readDist(file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address.slice(HOME.length)),
    );
    expect(listed.filter((path) => path.startsWith('editions/'))).toEqual([LIST]);
    expect([...CONTENT.ids].filter((id) => !listed.includes(`${id}/`))).toEqual([]);
  });
});
