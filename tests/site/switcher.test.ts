import { describe, expect, it } from 'vitest';
import type { Page } from './dist.ts';
import { attribute, BASE, placeOf, READ_CLOSELY, READ_PAGES } from './dist.ts';
import { textOf } from './parse-html.ts';
import { FROZEN, idIn, playbookAt, PLAYBOOKS } from './playbooks-on-disk.ts';

const PATHS = new Set(READ_PAGES.map(({ path }) => path));
const MISSING = 'does not have this page';

/** One line of the switcher: what it is called, where it leads, whether the reader is there, and what it says besides. */
interface Version {
  label: string;
  href: string | undefined;
  isHere: boolean;
  notes: string[];
}

const offeredOn = ({ document }: Page): Version[] =>
  document.querySelectorAll('.edition-bar details.editions li').map((item) => {
    const name = item.querySelector('a') ?? item.querySelector('span');
    return {
      label: name ? textOf(name) : '',
      href: name?.getAttributeValue('href') ?? undefined,
      isHere: name?.getAttributeValue('aria-current') === 'true',
      notes: item.querySelectorAll('small').map(textOf),
    };
  });

/** What a page must offer: the same entry by whichever id it has there, or the same page where one is built. */
const wantedOn = ({ path }: Page): Version[] => {
  const here = playbookAt(path);
  const local = path.slice(here.path.length);
  return PLAYBOOKS.map((playbook) => {
    const isHere = playbook === here;
    const isEntry = here.ids.has(local.replace(/\/$/, ''));
    const there = isEntry ? entryIn(playbook, local) : pageIn(playbook, local);
    const href = isHere ? path : there;
    const status = FROZEN.find((edition) => edition === playbook)?.about.status ?? 'current';
    return {
      label: playbook.label,
      href: href === undefined ? undefined : BASE + href,
      isHere,
      notes: [...(status === 'current' ? [] : [status]), ...(href === undefined ? [MISSING] : [])],
    };
  });
};

const entryIn = (playbook: (typeof PLAYBOOKS)[number], local: string): string | undefined => {
  const id = idIn(playbook, local.replace(/\/$/, ''));
  return id === undefined ? undefined : `${playbook.path}${id}/`;
};

/** Only pages of a playbook have a counterpart; the list of editions and the page for wrong addresses belong to the site. */
const pageIn = (playbook: (typeof PLAYBOOKS)[number], local: string): string | undefined =>
  PATHS.has(playbook.path + local) ? playbook.path + local : undefined;

const page = (path: string): Page => {
  const found = READ_PAGES.find((other) => other.path === path);
  if (!found) throw new Error(`There is no page ${path}.`);
  return found;
};

/** The address in an edition that a page offers. */
const addressIn = (version: string, path: string): string | undefined =>
  offeredOn(page(path))
    .find(({ label }) => label === `Edition ${version}`)
    ?.href?.slice(BASE.length);

describe('the switcher between editions', () => {
  it('offers on every page the same page in each edition, says where there is none, and where the reader is', () => {
    const wrong = READ_CLOSELY.filter((each) => JSON.stringify(offeredOn(each)) !== JSON.stringify(wantedOn(each))).map(
      (each) => ({ path: each.path, offered: offeredOn(each), wanted: wantedOn(each) }),
    );
    expect(wrong).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const broken = READ_CLOSELY.flatMap(offeredOn).filter(({ href }) => href && !PATHS.has(href.slice(BASE.length)));
    expect(broken).toEqual([]);
  });

  it('says which edition is read, before it is opened', () => {
    const summaries = READ_CLOSELY.map(({ document }) => document.querySelector('.edition-bar summary'));
    expect(summaries.map((summary) => summary && textOf(summary))).toEqual(
      READ_CLOSELY.map(({ path }) => `You are reading: ${playbookAt(path).label}`),
    );
  });

  // Both editions are frozen, so whatever is released later, this is how it was between them.
  it('follows an entry to the name that it had before, and back', () => {
    expect(addressIn('1.0', 'editions/1.1/faqs/when-we-grow/')).toBe('editions/1.0/faqs/when-scale/');
    expect(addressIn('1.1', 'editions/1.0/faqs/when-scale/')).toBe('editions/1.1/faqs/when-we-grow/');
  });

  it('has no address where an entry was removed, or is not yet there', () => {
    expect(addressIn('1.1', 'editions/1.0/glossary/three-jobs/')).toBeUndefined();
    expect(addressIn('1.0', 'editions/1.1/faqs/bugs/')).toBeUndefined();
  });

  it('stands beside the way to the same page at the root, or to the front page where there is none', () => {
    const ways = READ_CLOSELY.filter(({ path }) => placeOf(path).edition !== undefined).map((each) => ({
      path: each.path,
      way: attribute(each, '.edition-bar a.way', 'href'),
    }));
    expect(ways.filter(({ path, way }) => way !== (offeredOn(page(path))[0]?.href ?? BASE))).toEqual([]);
    expect(ways.length).toBeGreaterThan(FROZEN.length);
  });
});
