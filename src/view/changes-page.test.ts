import { describe, expect, it } from 'vitest';
import { PLAYBOOK } from '../../tests/unit/entries.ts';
import type { EntryChange } from '../core/diff/changes.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import { wordsOf } from '../core/words/words.ts';
import { changesPage } from './changes-page.ts';
import { pageAsMarkdown } from './markdown.ts';
import { Playbook } from './playbook.ts';
import type { Place } from './shelf.ts';
import { placeOf, Shelf } from './shelf.ts';
import { collections } from '../collections/index.ts';

const LONG = 'This is a text of so many words that nobody would want to read it on a page that lists all changes.';

const ENTRIES: EntryChange[] = [
  {
    id: 'decisions/pricing',
    collection: 'decisions',
    title: 'Pricing',
    kind: 'changed',
    fields: [
      {
        field: 'decides',
        isWhose: true,
        label: 'Decides',
        kind: 'value',
        before: { text: 'product' },
        after: { text: 'both together' },
      },
      {
        field: 'summary',
        label: 'Summary',
        kind: 'text',
        runs: [
          { kind: 'same', text: `${LONG} ` },
          { kind: 'removed', text: 'Old.' },
          { kind: 'added', text: `${LONG} ${LONG}` },
        ],
      },
      {
        field: 'mustAgree',
        label: 'Must agree',
        kind: 'list',
        items: [
          { kind: 'added', value: { text: 'legal' } },
          {
            kind: 'changed',
            moved: false,
            runs: [
              { kind: 'added', text: 'the ' },
              { kind: 'same', text: 'boss' },
            ],
          },
        ],
      },
      {
        field: 'presets',
        label: 'What others do instead',
        kind: 'rows',
        one: 'preset',
        rows: [
          { kind: 'added', name: 'One owner', place: 1, content: [{ label: 'Note', text: 'One decides.' }] },
          {
            kind: 'changed',
            name: 'A captain',
            place: 2,
            moved: false,
            fields: [
              {
                field: 'decides',
                isWhose: true,
                label: 'Decides',
                kind: 'value',
                before: { text: 'product' },
                after: { text: 'somebody else' },
              },
              { field: 'note', label: 'Note', kind: 'text', runs: [{ kind: 'removed', text: 'Was said.' }] },
            ],
          },
        ],
      },
    ],
    sections: [
      {
        id: 'a',
        title: 'A week',
        kind: 'changed',
        moved: false,
        share: 0.1,
        blocks: [
          {
            block: 'paragraph',
            kind: 'relinked',
            text: 'See this.',
            before: [{ text: 'Play A' }],
            after: [{ text: 'Play B' }],
          },
          { block: 'code', kind: 'added', text: 'a\n  b' },
          { block: 'item', kind: 'moved', text: 'An item' },
        ],
      },
    ],
  },
  { id: 'guides/gone', collection: 'guides', title: 'Gone', kind: 'removed', summary: 'What it was.' },
  {
    id: 'guides/new',
    collection: 'guides',
    title: 'New',
    kind: 'renamed',
    former: { id: 'guides/old', title: 'Old' },
    fields: [
      {
        field: 'title',
        label: 'Title',
        kind: 'text',
        runs: [
          { kind: 'removed', text: 'Old' },
          { kind: 'added', text: 'New' },
        ],
      },
    ],
    sections: [],
  },
  { id: 'faqs/why', collection: 'faqs', title: 'Why?', kind: 'added', summary: 'So.' },
];

const playbookWith = (since: Pick<Place, 'previous' | 'changes'>): Playbook => {
  const read = readPlaybookFile(PLAYBOOK);
  if ('problems' in read) throw new Error('The settings of the tests have problems.');
  const place: Place = { ...placeOf({ path: '', label: 'Working text', entries: [] }), ...since };
  const old: Place = {
    ...placeOf({
      path: 'editions/1.0/',
      label: 'Edition 1.0',
      entries: [{ id: 'guides/gone', collection: 'guides', data: {} }],
    }),
    edition: { version: '1.0', date: '2026-01-01', status: 'current' },
  };
  return new Playbook({
    collections,
    settings: read.settings,
    entries: [],
    site: '/base/',
    place,
    shelf: new Shelf([place, old]),
  });
};

const page = changesPage(
  playbookWith({
    previous: '1.0',
    changes: { counts: { added: 1, removed: 1, renamed: 1, changed: 1 }, entries: ENTRIES },
  }),
);

describe('the page of what changed', () => {
  it('counts on top, with the way to each entry, and of changed ones to their collection', () => {
    expect(page).toMatchObject({
      path: 'changes/',
      title: 'What changed since edition 1.0',
      lead: '1 added, 1 removed, 1 renamed, 1 changed.',
    });
    expect(page.blocks[0]).toEqual({
      kind: 'facts',
      facts: [
        { label: '1 added', items: [{ text: 'Why?', href: '#faqs_why' }] },
        { label: '1 removed', items: [{ text: 'Gone', href: '#guides_gone' }] },
        { label: '1 renamed', items: [{ text: 'New', href: '#guides_new' }] },
        { label: '1 changed', items: [{ text: 'Decisions: 1', href: '#decisions' }] },
      ],
    });
  });

  it('goes through the collections in the order of the playbook', () => {
    expect(page.contents).toEqual([
      { href: '#decisions', text: 'Decisions' },
      { href: '#guides', text: 'Guides' },
      { href: '#faqs', text: 'Questions' },
    ]);
  });

  it('leads to each entry: to a removed one where it still stands', () => {
    const changes = page.blocks.flatMap((block) => (block.kind === 'changes' ? block.changes : []));
    expect(changes.map(({ id, heading, kind, note }) => [id, heading.href, kind, note])).toEqual([
      ['decisions_pricing', '/base/decisions/pricing/', 'changed', undefined],
      ['guides_gone', '/base/editions/1.0/guides/gone/', 'removed', 'What it was.'],
      ['guides_new', '/base/guides/new/', 'renamed', 'Renamed from “Old”.'],
      ['faqs_why', '/base/faqs/why/', 'added', 'So.'],
    ]);
  });

  it('says what happened to each field and section, and shows the texts that this does not say', () => {
    const [, decisions] = page.blocks;
    const lines = decisions?.kind === 'changes' ? decisions.changes.flatMap((change) => change.lines) : [];
    expect(lines.map(({ label, said, isLong }) => [label, said, isLong])).toEqual([
      ['Decides', 'Moved from product to both together', false],
      ['Summary', 'Rewritten', true],
      ['Must agree', '“legal” added; 1 reworded', false],
      ['What others do instead', 'Preset “One owner” added; preset “A captain” changed', false],
      ['Section “A week”', 'Reworded', false],
    ]);
    expect(lines.slice(2).flatMap(({ details }) => details)).toEqual([
      {
        label: 'Reworded',
        runs: [
          { kind: 'added', text: 'the ' },
          { kind: 'same', text: 'boss' },
        ],
      },
      { label: '“One owner”, note (added)', runs: [{ kind: 'added', text: 'One decides.' }] },
      {
        label: '“A captain”, decides',
        runs: [
          { kind: 'removed', text: 'product' },
          { kind: 'added', text: 'somebody else' },
        ],
      },
      { label: '“A captain”, note (removed)', runs: [{ kind: 'removed', text: 'Was said.' }] },
      {
        label: '“See this.” now links to',
        runs: [
          { kind: 'removed', text: 'Play A' },
          { kind: 'added', text: 'Play B' },
        ],
      },
      { label: 'Added', runs: [{ kind: 'added', text: 'a\n  b' }], isCode: true },
      { label: 'Moved', runs: [{ kind: 'same', text: 'An item' }], isCode: false },
    ]);
  });

  it('says so where there is nothing to compare with, or nothing changed', () => {
    expect(changesPage(playbookWith({}))).toMatchObject({
      title: 'What changed',
      lead: 'Working text is the first; there is nothing to compare it with.',
      blocks: [],
    });
    const counts = { added: 0, removed: 0, renamed: 0, changed: 0 };
    expect(changesPage(playbookWith({ previous: '1.0', changes: { counts, entries: [] } }))).toMatchObject({
      lead: 'Nothing changed.',
      blocks: [],
    });
  });
});

it('prints changes as Markdown, in words', () => {
  const text = pageAsMarkdown(
    { ...page, blocks: page.blocks.slice(1) },
    {
      body: '',
      words: wordsOf('en'),
      origin: 'https://small.example',
      root: 'https://small.example/base/',
      site: 'https://small.example/',
    },
  );
  expect(text).toContain('### [Pricing](https://small.example/base/decisions/pricing/) (changed)\n\n- Decides: Moved');
  expect(text).toContain('  - “A captain”, decides: {removed: product} {added: somebody else}\n');
  expect(text).toContain('  - Reworded: {added: the} boss\n');
  expect(text).toContain('  - Added: a b\n');
});
