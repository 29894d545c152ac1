import { describe, expect, it } from 'vitest';
import { changed, entry, frozen, playbookOn, workingText } from '../../tests/unit/shelves.ts';
import { standingOf } from './standing.ts';

const now = workingText([entry('faqs/b', { formerly: ['faqs/a'] }), entry('faqs/new')], {
  previous: '1.1',
  changes: changed({}),
});
const withdrawn = frozen('2.0', [entry('faqs/b')], { status: 'withdrawn', reason: 'It named a law that is gone.' });
const current = frozen('1.1', [entry('faqs/b', { formerly: ['faqs/a'] })]);
const superseded = frozen('1.0', [entry('faqs/a'), entry('faqs/gone')], { status: 'superseded', date: '2025-12-01' });
const places = [now, withdrawn, current, superseded];

const standing = (path: string, place: (typeof places)[number], shelf = places) =>
  standingOf(path, playbookOn(shelf, place));

describe('where a page of the text at the root stands', () => {
  it('is no notice, but what changed since the last edition that counts', () => {
    expect(standing('faqs/b/', now)).toEqual({
      label: 'Working text',
      links: [{ href: '/base/changes/', text: 'What changed since edition 1.1' }],
      versions: [
        { text: 'Working text', note: undefined, href: '/base/faqs/b/', isHere: true },
        { text: 'Edition 2.0', note: 'withdrawn', href: '/base/editions/2.0/faqs/b/', isHere: false },
        { text: 'Edition 1.1', note: undefined, href: '/base/editions/1.1/faqs/b/', isHere: false },
        { text: 'Edition 1.0', note: 'superseded', href: '/base/editions/1.0/faqs/a/', isHere: false },
      ],
      canonical: '/base/faqs/b/',
    });
  });

  it('has no address in editions that do not have the page', () => {
    const { versions } = standing('faqs/new/', now);
    expect(versions.map(({ href }) => href)).toEqual(['/base/faqs/new/', undefined, undefined, undefined]);
  });

  it('is nothing to speak of without editions', () => {
    const alone = workingText([entry('faqs/b')]);
    expect(standing('faqs/b/', alone, [alone])).toEqual({
      label: 'Working text',
      links: [],
      versions: [],
      canonical: '/base/faqs/b/',
    });
  });
});

describe('where a page of an edition stands', () => {
  it.each([
    [current, 'Released on 31 January 2026, and kept as it was.', false],
    [superseded, 'Released on 1 December 2025, and superseded since.', false],
    [withdrawn, 'Withdrawn: It named a law that is gone.', true],
  ])('is told by its status: $label', (place, notice, isWarning) => {
    const path = place === superseded ? 'faqs/a/' : 'faqs/b/';
    const { label, versions, ...rest } = standing(path, place);
    expect(rest).toEqual({
      notice,
      isWarning,
      links: [{ href: '/base/faqs/b/', text: 'As it reads now' }],
      canonical: '/base/faqs/b/',
    });
    expect(versions.filter(({ isHere }) => isHere)).toEqual([
      expect.objectContaining({ text: label, href: `/base/${place.path}${path}` }),
    ]);
  });

  it('is said where the text of today no longer has it; the page is then its own canonical one', () => {
    const { links, canonical } = standing('faqs/gone/', superseded);
    expect({ links, canonical }).toEqual({
      links: [{ href: '/base/', text: 'No longer in the playbook: go to its front page' }],
      canonical: '/base/editions/1.0/faqs/gone/',
    });
  });

  it('leads from the front page to the front page', () => {
    expect(standing('', current)).toMatchObject({
      links: [{ href: '/base/', text: 'As it reads now' }],
      canonical: '/base/',
    });
  });
});

describe('where an edition stands at the root', () => {
  const root = { ...current, path: '' };
  const next = { ...now, path: 'next/' };
  const shelf = [root, next, withdrawn, current, superseded];

  it('it needs no notice, and leads to what changed in it', () => {
    expect(standing('faqs/b/', root, shelf)).toMatchObject({
      label: 'Edition 1.1',
      links: [{ href: '/base/editions/1.1/changes/', text: 'What changed' }],
      canonical: '/base/faqs/b/',
    });
    expect(standing('faqs/b/', root, shelf)).not.toHaveProperty('notice');
  });

  it('its own address leads search engines to the root', () => {
    expect(standing('faqs/b/', current, shelf)).toMatchObject({
      notice: 'Released on 31 January 2026, and kept as it was.',
      links: [{ href: '/base/faqs/b/', text: 'In edition 1.1' }],
      canonical: '/base/faqs/b/',
    });
  });

  it('unreleased text says that it is, also where the edition has no such page', () => {
    expect(standing('faqs/b/', next, shelf)).toMatchObject({
      label: 'Working text',
      notice: 'Nobody has released this text yet.',
      isWarning: false,
      links: [{ href: '/base/faqs/b/', text: 'In edition 1.1' }],
      canonical: '/base/faqs/b/',
    });
    expect(standing('faqs/new/', next, shelf)).toMatchObject({
      links: [{ href: '/base/', text: 'Not yet in edition 1.1: go to its front page' }],
      canonical: '/base/next/faqs/new/',
    });
  });
});
