import { describe, expect, it } from 'vitest';
import { changed, entry } from '../../tests/unit/shelves.ts';
import { PLAYBOOK } from '../../tests/unit/entries.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import type { EditionAbout, ReleaseRecord } from '../core/schema/release.ts';
import { arrangeShelf } from './arrange-shelf.ts';

const read = readPlaybookFile(PLAYBOOK);
if ('problems' in read) throw new Error('The settings of the tests have problems.');
const { settings } = read;

const CHANGES = changed({ 'faqs/a': 'changed' });

/** The record of an edition. */
const record = (version: string, status: EditionAbout['status'], previous?: string): ReleaseRecord => ({
  edition: {
    about: { version, date: '2026-01-31', status },
    settings: { ...settings, name: `Small ${version}` },
    entries: 1,
    paths: ['', 'search', 'faqs', 'faqs/a'],
    formerIds: [['faqs/old', 'faqs/a']],
  },
  ...(previous !== undefined && { previous, changes: JSON.stringify(CHANGES) }),
});

const sinceEdition = (previous: string): ReleaseRecord => ({ previous, changes: JSON.stringify(CHANGES) });
const RECORDS = [record('1.9', 'superseded'), sinceEdition('1.10'), record('1.10', 'current', '1.9')];
const ENTRIES = [entry('faqs/b', { formerly: ['faqs/a'] })];

const placesOf = (...args: Parameters<typeof arrangeShelf>) =>
  arrangeShelf(...args).shelved.map(({ place, version }) => [place.path, place.label, version]);

describe('arrangeShelf', () => {
  it('puts the text being written at the root, and editions under their versions, newest first', () => {
    expect(placesOf({ root: 'content', language: 'en-GB', entries: ENTRIES, records: RECORDS })).toEqual([
      ['', 'Working text', undefined],
      ['editions/1.10/', 'Edition 1.10', '1.10'],
      ['editions/1.9/', 'Edition 1.9', '1.9'],
    ]);
  });

  it('puts the newest edition at the root where that is asked for, besides its own place, and the text under next/', () => {
    const { shelved } = arrangeShelf({ root: 'latest', language: 'en-GB', entries: ENTRIES, records: RECORDS });
    expect(shelved.map(({ place, version }) => [place.path, place.label, version])).toEqual([
      ['', 'Edition 1.10', '1.10'],
      ['next/', 'Working text', undefined],
      ['editions/1.10/', 'Edition 1.10', '1.10'],
      ['editions/1.9/', 'Edition 1.9', '1.9'],
    ]);
    const [root, , own] = shelved;
    expect(root).toEqual({ ...own, place: { ...own?.place, path: '' } });
  });

  it('has a page of what differs from a base where that is told, and the credit in any case', () => {
    const base = { package: 'tandem-playbook', edition: '1.0' };
    const placeWith = (more: Partial<ReleaseRecord>) => {
      const { shelved } = arrangeShelf({
        root: 'content',
        language: 'en-GB',
        entries: ENTRIES,
        records: [{ base, ...more }],
      });
      return shelved[0]?.place;
    };
    expect(placeWith({ differences: JSON.stringify(CHANGES) })?.paths.has('differences')).toBe(true);
    const untold = placeWith({});
    expect({ base: untold?.base, has: untold?.paths.has('differences') }).toEqual({ base, has: false });
  });

  it('passes over an edition that was withdrawn, and keeps it where it is', () => {
    // What 2.0 has superseded stays so when 2.0 is withdrawn.
    const records = [...RECORDS.slice(0, 2), record('1.10', 'superseded', '1.9'), record('2.0', 'withdrawn', '1.10')];
    expect(placesOf({ root: 'latest', language: 'en-GB', entries: ENTRIES, records })).toEqual([
      ['', 'Edition 1.10', '1.10'],
      ['next/', 'Working text', undefined],
      ['editions/2.0/', 'Edition 2.0', '2.0'],
      ['editions/1.10/', 'Edition 1.10', '1.10'],
      ['editions/1.9/', 'Edition 1.9', '1.9'],
    ]);
  });

  it.each([
    ['there is none', []],
    ['all were withdrawn', [record('1.0', 'withdrawn')]],
  ])('leaves the text at the root where %s', (_, records) => {
    const [first] = placesOf({ root: 'latest', language: 'en-GB', entries: ENTRIES, records });
    expect(first).toEqual(['', 'Working text', undefined]);
  });

  it('shows each edition with the settings it was frozen with', () => {
    const { shelved } = arrangeShelf({ root: 'content', language: 'en-GB', entries: ENTRIES, records: RECORDS });
    expect(shelved.map((shelf) => shelf.settings?.name)).toEqual([undefined, 'Small 1.10', 'Small 1.9']);
  });

  it('tells each place what is in it, and what changed since the edition before', () => {
    const { shelf } = arrangeShelf({ root: 'content', language: 'en-GB', entries: ENTRIES, records: RECORDS });
    expect(
      shelf.places.map(({ paths, previous, changes, formerIds }) => ({
        paths: [...paths],
        previous,
        changes,
        formerIds: [...formerIds],
      })),
    ).toEqual([
      {
        paths: ['', 'search', 'faqs/b', 'faqs', 'changes'],
        previous: '1.10',
        changes: CHANGES,
        formerIds: [['faqs/a', 'faqs/b']],
      },
      {
        paths: ['', 'search', 'faqs', 'faqs/a', 'changes'],
        previous: '1.9',
        changes: CHANGES,
        formerIds: [['faqs/old', 'faqs/a']],
      },
      {
        paths: ['', 'search', 'faqs', 'faqs/a', 'changes'],
        previous: undefined,
        changes: undefined,
        formerIds: [['faqs/old', 'faqs/a']],
      },
    ]);
    expect(shelf.counterpart('faqs/b/', shelf.root)).toBe('faqs/b/');
  });

  it('has no page of changes where there is no edition yet', () => {
    const { shelf } = arrangeShelf({ root: 'content', language: 'en-GB', entries: ENTRIES, records: [{}] });
    expect([...shelf.root.paths]).not.toContain('changes');
    expect(shelf.root).toMatchObject({ previous: undefined, changes: undefined });
  });

  it('does not depend on the order of the records', () => {
    const arranged = (records: ReleaseRecord[]) =>
      arrangeShelf({ root: 'latest', language: 'en-GB', entries: ENTRIES, records }).shelved;
    expect(arranged(RECORDS.toReversed())).toEqual(arranged(RECORDS));
  });
});
