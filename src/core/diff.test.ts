import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../tests/unit/sections.ts';
import { compareEntries, comparePlaybooks } from './diff.ts';
import type { ComparedEntry } from './diff.ts';
import { collections } from '../collections/index.ts';

const entry = (id: string, data: Record<string, unknown> = {}, body = ''): ComparedEntry => {
  const [collection = '', slug = ''] = id.split('/');
  return { id, collection, data: { title: slug, summary: `${slug}.`, ...data }, sections: sectionsOf(body) };
};

/** What changed in the fields of one entry. */
const fieldsOf = (before: ComparedEntry, after: ComparedEntry) => {
  const change = compareEntries(before, after, { collections });
  return change && 'fields' in change ? change.fields : [];
};

describe('two playbooks', () => {
  it('differ by what was added, removed, renamed and changed', () => {
    const before = [
      entry('guides/stays'),
      entry('guides/old'),
      entry('guides/gone'),
      entry('decisions/who', { decides: 'product' }),
    ];
    const after = [
      entry('guides/new', { title: 'old', summary: 'old.', formerly: ['guides/old'] }),
      entry('guides/fresh'),
      entry('guides/stays', { updated: '2026-01-01', order: 3, reviewBy: '2027-01-01' }),
      entry('decisions/who', { decides: 'joint' }),
    ];
    expect(comparePlaybooks(before, after, { collections })).toEqual({
      counts: { added: 1, removed: 1, renamed: 1, changed: 1 },
      entries: [
        {
          id: 'decisions/who',
          collection: 'decisions',
          title: 'who',
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
          ],
          sections: [],
        },
        { id: 'guides/fresh', collection: 'guides', title: 'fresh', kind: 'added', summary: 'fresh.' },
        { id: 'guides/gone', collection: 'guides', title: 'gone', kind: 'removed', summary: 'gone.' },
        {
          id: 'guides/new',
          collection: 'guides',
          title: 'old',
          kind: 'renamed',
          former: { id: 'guides/old', title: 'old' },
          fields: [],
          sections: [],
        },
      ],
    });
  });

  it('do not differ where an entry only names another one by its new id', () => {
    const before = [
      entry('plays/old'),
      entry('guides/a', { related: ['plays/old'], nextPlay: 'plays/old' }, 'See [it](plays/old#steps).\n'),
    ];
    const after = [
      entry('plays/new', { title: 'old', summary: 'old.', formerly: ['plays/old'] }),
      entry('guides/a', { related: ['plays/new'], nextPlay: 'plays/new' }, 'See [it](plays/new#steps).\n'),
    ];
    expect(comparePlaybooks(before, after, { collections }).entries.map(({ id, kind }) => [id, kind])).toEqual([
      ['plays/new', 'renamed'],
    ]);
  });

  it('say where a removed entry went: an entry may take in several', () => {
    const before = [entry('guides/a'), entry('guides/b'), entry('guides/c')];
    const after = [entry('guides/c', { formerly: ['guides/a'] }), entry('guides/d', { formerly: ['guides/b'] })];
    expect(
      comparePlaybooks(before, after, { collections }).entries.map((change) => [change.id, change.kind, change]),
    ).toMatchObject([
      ['guides/a', 'removed', { successor: { id: 'guides/c', title: 'c' } }],
      ['guides/d', 'renamed', { former: { id: 'guides/b', title: 'b' } }],
    ]);
  });

  it('take the first of several former ids as the one that was renamed', () => {
    const before = [entry('guides/a'), entry('guides/b')];
    const after = [entry('guides/c', { formerly: ['guides/a', 'guides/b'] })];
    expect(comparePlaybooks(before, after, { collections }).entries).toMatchObject([
      { id: 'guides/b', kind: 'removed', successor: { id: 'guides/c' } },
      { id: 'guides/c', kind: 'renamed', former: { id: 'guides/a' } },
    ]);
  });

  it('follow a new name back where the later playbook is the older one', () => {
    const old = [entry('guides/a'), entry('faqs/x', { related: ['guides/a'] })];
    const now = [entry('guides/b', { title: 'a', formerly: ['guides/a'] }), entry('faqs/x', { related: ['guides/b'] })];
    expect(comparePlaybooks(now, old, { collections }).entries).toMatchObject([
      { id: 'guides/a', kind: 'renamed', former: { id: 'guides/b', title: 'a' } },
    ]);
  });

  it('show references by title and topics by name', () => {
    const before = [
      entry('guides/a', { related: ['plays/x'], topics: ['ai'] }),
      entry('plays/x', { title: 'The play' }),
    ];
    const after = [entry('guides/a', { topics: ['ai', 'scope'], related: [] })];
    const { entries } = comparePlaybooks(before, after, {
      collections,
      names: { topics: { ai: 'AI', scope: 'Scope' }, categories: {} },
    });
    expect(entries.at(-1)).toMatchObject({
      fields: [
        { label: 'Topics', items: [{ kind: 'added', value: { text: 'Scope' } }] },
        { label: 'Read next', items: [{ kind: 'removed', value: { text: 'The play', entry: 'plays/x' } }] },
      ],
    });
  });

  it('are compared the same in whatever order their entries come', () => {
    const some = [
      entry('guides/a', { keyMessage: 'One thing.', formerly: ['guides/z'] }, '## A [#a]\n\nText.\n'),
      entry('guides/b', { formerly: ['guides/z', 'guides/y'] }),
      entry('plays/c', { pitfalls: ['One', 'Two'] }),
    ];
    const others = [
      entry('guides/a', { keyMessage: 'Another.' }),
      entry('guides/z'),
      entry('guides/y'),
      entry('plays/c'),
    ];
    const expected = comparePlaybooks(others, some, { collections });
    const shuffled = (list: ComparedEntry[]) => fc.shuffledSubarray(list, { minLength: list.length });
    fc.assert(
      fc.property(shuffled(others), shuffled(some), (before, after) => {
        expect(comparePlaybooks(before, after, { collections })).toEqual(expected);
      }),
    );
  });

  it('are plain data', () => {
    const changes = comparePlaybooks([entry('guides/a')], [entry('guides/b'), entry('guides/a', { title: 'New' })], {
      collections,
    });
    expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  });
});

describe('two forms of an entry', () => {
  it('are no change where only what readers are not told differs', () => {
    expect(
      compareEntries(entry('guides/a', { updated: '2026-01-01' }), entry('guides/a', { order: 2 }), { collections }),
    ).toBeUndefined();
  });

  it('are no change where a text is wrapped another way', () => {
    const before = entry('guides/a', {}, '## One [#one]\n\nA line\nand *another*.\n\n- an item\n');
    const after = entry('guides/a', {}, '## One [#one]\n\nA line and _another_.\n\n* an\n  item\n');
    expect(compareEntries(before, after, { collections })).toBeUndefined();
  });

  it('may differ in a value that was set, or is no longer', () => {
    expect(
      fieldsOf(entry('decisions/a', { scope: 'team' }), entry('decisions/a', { tieBreak: 'Toss a coin.' })),
    ).toEqual([
      { field: 'scope', label: 'Reaches', kind: 'value', before: { text: 'one team' } },
      { field: 'tieBreak', label: 'Tie-break', kind: 'text', runs: [{ kind: 'added', text: 'Toss a coin.' }] },
    ]);
  });

  it('may differ in an item of a list: added, removed, reworded, moved', () => {
    const before = { tenMinutes: ['First do this.', 'Write one line on the board.', 'Go home.'] };
    const after = { tenMinutes: ['Write two lines on the board.', 'Ask.', 'First do this.'] };
    expect(fieldsOf(entry('situations/a', before), entry('situations/a', after))).toEqual([
      {
        field: 'tenMinutes',
        label: 'Ten minutes, now',
        kind: 'list',
        items: [
          {
            kind: 'changed',
            moved: false,
            runs: [
              { kind: 'same', text: 'Write ' },
              { kind: 'removed', text: 'one line' },
              { kind: 'added', text: 'two lines' },
              { kind: 'same', text: ' on the board.' },
            ],
          },
          { kind: 'removed', value: { text: 'Go home.' } },
          { kind: 'added', value: { text: 'Ask.' } },
          { kind: 'moved', value: { text: 'First do this.' } },
        ],
      },
    ]);
  });

  it('do not differ by the order of a list whose order says nothing', () => {
    const before = entry('decisions/a', { mustAgree: ['legal', 'support'] });
    expect(
      compareEntries(before, entry('decisions/a', { mustAgree: ['support', 'legal'] }), { collections }),
    ).toBeUndefined();
  });

  it('may differ in a part of a field', () => {
    const before = entry('plays/a', { people: { min: 2, max: 5, who: ['Both'] }, runMinutes: 45 });
    const after = entry('plays/a', { people: { min: 2, max: 6, who: ['Both', 'A designer'] }, runMinutes: 60 });
    expect(fieldsOf(before, after)).toEqual([
      { field: 'people.max', label: 'Most people', kind: 'value', before: { text: '5' }, after: { text: '6' } },
      { field: 'people.who', label: 'Who', kind: 'list', items: [{ kind: 'added', value: { text: 'A designer' } }] },
      {
        field: 'runMinutes',
        label: 'Time',
        kind: 'value',
        before: { text: '45 minutes', unit: 'minute' },
        after: { text: '60 minutes', unit: 'minute' },
      },
    ]);
  });

  it('may differ in a row, which is found again by its id', () => {
    const row = (id: string, dimension: string, product: string) => ({ id, dimension, product });
    const before = { rows: [row('a', 'Focus', 'Value'), row('b', 'Risk', 'Market')] };
    const after = { rows: [row('c', 'Time', 'Quarters'), row('a', 'Attention', 'Value')] };
    expect(fieldsOf(entry('comparisons/a', before), entry('comparisons/a', after))).toEqual([
      {
        field: 'rows',
        label: 'Rows',
        kind: 'rows',
        one: 'row',
        rows: [
          { kind: 'added', name: 'Time', place: 1, content: [{ label: 'Product', text: 'Quarters' }] },
          {
            kind: 'changed',
            name: 'Attention',
            place: 2,
            moved: false,
            fields: [
              {
                field: 'dimension',
                label: 'Name',
                kind: 'text',
                runs: [
                  { kind: 'removed', text: 'Focus' },
                  { kind: 'added', text: 'Attention' },
                ],
              },
            ],
          },
          { kind: 'removed', name: 'Risk', place: 2, content: [{ label: 'Product', text: 'Market' }] },
        ],
      },
    ]);
  });

  it('may differ in a row without an id, which is found again by its name or its words', () => {
    const step = (title: string, minutes: number, action: string) => ({ title, minutes, mode: 'aloud', do: action });
    const before = { steps: [step('Walk', 10, 'Walk back to the first talk.'), step('Choose', 5, 'Choose one.')] };
    const after = { steps: [step('Go back', 10, 'Walk back to the first talk.'), step('Choose', 10, 'Choose one.')] };
    expect(fieldsOf(entry('plays/a', before), entry('plays/a', after))).toMatchObject([
      {
        kind: 'rows',
        one: 'step',
        rows: [
          { kind: 'changed', name: 'Go back', place: 1, fields: [{ field: 'title' }] },
          {
            kind: 'changed',
            name: 'Choose',
            place: 2,
            fields: [{ label: 'Time', before: { text: '5 minutes' }, after: { text: '10 minutes' } }],
          },
        ],
      },
    ]);
  });

  it('may differ in its sources, which are never taken for each other', () => {
    const cites = (source: string) => entry('guides/a', { sources: [{ source, hedge: 'One view of several.' }] });
    expect(fieldsOf(cites('sources/x'), cites('sources/y'))).toMatchObject([
      {
        label: 'What this rests on',
        rows: [
          { kind: 'removed', name: 'sources/x' },
          { kind: 'added', name: 'sources/y', content: [{ label: 'How far it goes', text: 'One view of several.' }] },
        ],
      },
    ]);
  });

  it('may differ in a map, of records or of lines', () => {
    const decision = (presets: Record<string, unknown>) => entry('decisions/a', { presets });
    expect(
      fieldsOf(
        decision({ 'engineering-owner': { decides: 'engineering', note: 'They do.' } }),
        decision({ 'product-final-call': { decides: 'product', note: 'They do.' } }),
      ),
    ).toMatchObject([
      {
        label: 'What others do instead',
        rows: [
          { kind: 'removed', name: 'An engineering owner decides' },
          {
            kind: 'added',
            name: 'Product has the final call',
            content: [
              { label: 'Decides', text: 'product' },
              { label: 'Note', text: 'They do.' },
            ],
          },
        ],
      },
    ]);
    const play = (variations: Record<string, string>) => entry('plays/a', { variations });
    expect(fieldsOf(play({ Remote: 'Use a page.' }), play({ Remote: 'Use a shared page.' }))).toMatchObject([
      { label: 'Variations', rows: [{ kind: 'changed', name: 'Remote', fields: [{ label: 'Text', kind: 'text' }] }] },
    ]);
  });

  it('may be in two collections', () => {
    const before = entry('faqs/a', { title: undefined, question: 'Why?', shortAnswer: 'So.' });
    expect(
      compareEntries(before, entry('guides/a', { title: 'Why', keyMessage: 'So.', summary: 'a.' }), { collections }),
    ).toMatchObject({
      kind: 'renamed',
      former: { id: 'faqs/a', title: 'Why?' },
      fields: [{ field: 'title' }, { field: 'question' }, { field: 'shortAnswer' }, { field: 'keyMessage' }],
    });
  });
});
