import { describe, expect, it } from 'vitest';
import { changed, entry, frozen, playbookOn, workingText } from '../../tests/unit/shelves.ts';
import { gonePage, movedPages } from './moved-page.ts';

const entries = [entry('faqs/c', { formerly: ['faqs/b', 'faqs/a'] }), entry('plays/x')];
const now = workingText(entries, { previous: '1.1', changes: changed({ 'faqs/late': 'removed' }) });
const inSecond = [
  entry('faqs/b', { formerly: ['faqs/a'] }),
  entry('faqs/late'),
  entry('jobs/new-name', { formerly: ['jobs/name'] }),
];
const second = frozen('1.1', inSecond, { previous: '1.0', changes: changed({ 'faqs/early': 'removed' }) });
const first = frozen('1.0', [entry('faqs/a'), entry('faqs/early'), entry('faqs/late'), entry('jobs/name')]);
const places = [now, second, first];

const moves = (...args: Parameters<typeof playbookOn>) =>
  movedPages(playbookOn(...args)).map(({ id, to, edition }) => [id, to.href, edition]);

describe('movedPages', () => {
  it('leads at the root from each former id to the entry of today, and from what is gone to the last edition with it', () => {
    expect(moves(places, now, entries)).toEqual([
      ['faqs/b', '/base/faqs/c/', undefined],
      ['faqs/a', '/base/faqs/c/', undefined],
      ['faqs/late', '/base/editions/1.1/faqs/late/', '1.1'],
      ['jobs/new-name', '/base/editions/1.1/jobs/new-name/', '1.1'],
      // Gone under its older name too: where it leads, the entry goes by the newer one.
      ['jobs/name', '/base/editions/1.1/jobs/new-name/', '1.1'],
      ['faqs/early', '/base/editions/1.0/faqs/early/', '1.0'],
    ]);
  });

  it('leads in an edition from former ids only, and stays in it', () => {
    expect(moves(places, second, inSecond)).toEqual([
      ['faqs/a', '/base/editions/1.1/faqs/b/', undefined],
      ['jobs/name', '/base/editions/1.1/jobs/new-name/', undefined],
    ]);
    expect(moves(places, first)).toEqual([]);
  });

  it('names the entry that it leads to', () => {
    const [move] = movedPages(playbookOn(places, now, entries));
    expect(move?.to.text).toBe('About c');
  });

  it('takes an address from no entry that stands there', () => {
    const both = [entry('faqs/a'), entry('faqs/b', { formerly: ['faqs/a'] })];
    const root = workingText(both);
    expect(moves([root], root, both)).toEqual([]);
  });

  it('counts the edition at the root as the text of today', () => {
    const root = { ...second, path: '' };
    const next = { ...now, path: 'next/' };
    const shelf = [root, next, second, first];
    expect(moves(shelf, root, inSecond)).toEqual([
      ['faqs/a', '/base/faqs/b/', undefined],
      ['jobs/name', '/base/jobs/new-name/', undefined],
      ['faqs/early', '/base/editions/1.0/faqs/early/', '1.0'],
    ]);
    expect(moves(shelf, next, entries)).toEqual([
      ['faqs/b', '/base/next/faqs/c/', undefined],
      ['faqs/a', '/base/next/faqs/c/', undefined],
    ]);
  });
});

describe('the page of an entry that is gone', () => {
  const playbook = playbookOn(places, now, entries);
  const pageOf = (id: string) => {
    const moved = movedPages(playbook).find((move) => move.id === id);
    if (!moved) throw new Error(`Nothing is gone from ${id}.`);
    return gonePage(moved, playbook);
  };

  it('says what it was, and leads to the last edition with it and to the search of today', () => {
    expect(pageOf('faqs/late')).toMatchObject({
      path: 'faqs/late/',
      leadsTo: '/base/editions/1.1/faqs/late/',
      title: '“About late” is no longer in the playbook',
      blocks: [
        {
          items: [
            { text: 'Read it in edition 1.1', href: '/base/editions/1.1/faqs/late/' },
            { text: 'Search the playbook of today', href: '/base/search/' },
          ],
        },
      ],
    });
  });

  it('does without its title where nobody recorded that it was removed', () => {
    expect(pageOf('jobs/new-name').title).toBe('No longer in the playbook');
  });
});
