import { describe, expect, it } from 'vitest';
import { changed, entry, frozen, playbookOn, workingText } from '../../tests/unit/shelves.ts';
import { historyOf } from './history.ts';

const ids = (...all: string[]) => all.map((id) => entry(id));

/** Four states: `a` was renamed twice, `c` came later and changed, `d` was removed, `e` is not released yet. */
const first = frozen('1.9', ids('faqs/a', 'faqs/d', 'faqs/same'));
const second = frozen('1.10', ids('faqs/b', 'faqs/c', 'faqs/d', 'faqs/same'), {
  previous: '1.9',
  changes: changed({ 'faqs/b': { renamed: 'faqs/a' }, 'faqs/c': 'added' }),
});
const third = frozen('2.0', ids('faqs/b', 'faqs/c', 'faqs/same'), {
  previous: '1.10',
  changes: changed({ 'faqs/c': 'changed', 'faqs/d': 'removed' }),
});
const now = workingText(ids('faqs/z', 'faqs/c', 'faqs/e', 'faqs/same'), {
  previous: '2.0',
  changes: changed({ 'faqs/z': { renamed: 'faqs/b' }, 'faqs/e': 'added' }),
});
const places = [now, third, second, first];

const historyIn = (place: (typeof places)[number], id: string) => historyOf(id, playbookOn(places, place));

describe('the history of an entry', () => {
  it('follows it back through its names to the edition in which it was new, each with the way to what changed', () => {
    expect(historyIn(now, 'faqs/z')).toEqual([
      { text: 'Renamed since edition 2.0', href: '/base/changes/#faqs_z' },
      { text: 'Renamed in edition 1.10', href: '/base/editions/1.10/changes/#faqs_b' },
      { text: 'New in edition 1.9', href: '/base/editions/1.9/faqs/a/' },
    ]);
  });

  it('ends where the entry was added', () => {
    expect(historyIn(now, 'faqs/c')).toEqual([
      { text: 'Changed in edition 2.0', href: '/base/editions/2.0/changes/#faqs_c' },
      { text: 'New in edition 1.10', href: '/base/editions/1.10/changes/#faqs_c' },
    ]);
    expect(historyIn(now, 'faqs/e')).toEqual([{ text: 'New since edition 2.0', href: '/base/changes/#faqs_e' }]);
  });

  it('is short where nothing changed', () => {
    expect(historyIn(now, 'faqs/same')).toEqual([
      { text: 'New in edition 1.9', href: '/base/editions/1.9/faqs/same/' },
    ]);
  });

  it('knows in an edition nothing of what came later', () => {
    expect(historyIn(second, 'faqs/c')).toEqual([
      { text: 'New in edition 1.10', href: '/base/editions/1.10/changes/#faqs_c' },
    ]);
    expect(historyIn(second, 'faqs/d')).toEqual([{ text: 'New in edition 1.9', href: '/base/editions/1.9/faqs/d/' }]);
    expect(historyIn(first, 'faqs/a')).toEqual([{ text: 'New in edition 1.9', href: '/base/editions/1.9/faqs/a/' }]);
  });

  it('is told once where an edition stands at the root as well', () => {
    const root = { ...third, path: '' };
    expect(historyOf('faqs/c', playbookOn([root, { ...now, path: 'next/' }, ...places.slice(1)], root))).toEqual([
      { text: 'Changed in edition 2.0', href: '/base/changes/#faqs_c' },
      { text: 'New in edition 1.10', href: '/base/editions/1.10/changes/#faqs_c' },
    ]);
  });

  it('of unreleased text leads to where that text lies', () => {
    const next = { ...now, path: 'next/' };
    const root = { ...third, path: '' };
    expect(historyOf('faqs/e', playbookOn([root, next, ...places.slice(1)], next))).toEqual([
      { text: 'New since edition 2.0', href: '/base/next/changes/#faqs_e' },
    ]);
  });

  it('is nothing where there is no edition', () => {
    const alone = workingText(ids('faqs/a'));
    expect(historyOf('faqs/a', playbookOn([alone], alone))).toEqual([]);
  });
});
