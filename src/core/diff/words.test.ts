import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../tests/unit/sections.ts';
import type { ComparedEntry } from '../diff.ts';
import { comparePlaybooks } from '../diff.ts';
import { sayChange, sayCounts, sayEntry } from './words.ts';
import { collections } from '../../collections/index.ts';

const LONG = 'A sentence that is quite a bit longer than what anybody would like to read twice in one line.';

const entry = (id: string, data: Record<string, unknown> = {}, body = ''): ComparedEntry => {
  const [collection = ''] = id.split('/');
  // A folder of the playbook.
  return { id, collection, data: { title: 'A title', summary: 'Short.', ...data }, sections: sectionsOf(body) };
};

const said = (id: string, before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  comparePlaybooks([entry(id, before)], [entry(id, after)], { collections }).entries.flatMap((change) =>
    sayEntry(change),
  );

const saidOfBody = (before: string, after: string): string[] =>
  comparePlaybooks([entry('guides/a', {}, before)], [entry('guides/a', {}, after)], { collections }).entries.flatMap(
    (change) => sayEntry(change),
  );

const step = (title: string, minutes = 5, action = 'Do it.') => ({ title, minutes, mode: 'aloud', do: action });

describe('a change is said in a plain sentence', () => {
  it.each([
    ['decisions/a', { decides: 'product' }, { decides: 'joint' }, 'Decides moved from product to both together.'],
    [
      'decisions/a',
      { reversible: 'easy' },
      { reversible: 'one-way' },
      '“Undoing it” changed from “easy to undo” to “cannot be undone”.',
    ],
    ['plays/a', { runMinutes: 50 }, { runMinutes: 55 }, 'Time changed from 50 minutes to 55 minutes.'],
    ['decisions/a', {}, { scope: 'team' }, 'Reaches set to “one team”.'],
    ['decisions/a', { scope: 'team' }, {}, 'Reaches no longer set; it was “one team”.'],
    ['guides/a', { title: 'Old' }, { title: 'New' }, 'Title changed from “Old” to “New”.'],
    ['guides/a', { summary: LONG }, { summary: `${LONG} Twice.` }, 'Summary reworded.'],
    [
      'guides/a',
      { summary: LONG },
      { summary: 'Nothing of that, and in other words, is left here now.' },
      'Summary rewritten.',
    ],
    ['decisions/a', {}, { tieBreak: 'Toss a coin.' }, 'Tie-break added.'],
    ['decisions/a', { tieBreak: 'Toss a coin.' }, {}, 'Tie-break removed.'],
    ['decisions/a', { mustAgree: [] }, { mustAgree: ['legal'] }, '“Must agree”: “legal” added.'],
    [
      'decisions/a',
      { mustAgree: ['x'] },
      { mustAgree: ['legal', 'support'] },
      '“Must agree”: 2 added: “legal”, “support”; “x” removed.',
    ],
    ['plays/a', { pitfalls: ['One', LONG] }, { pitfalls: ['One', `${LONG} So.`] }, '“Where it fails”: 1 reworded.'],
    ['plays/a', { pitfalls: [LONG] }, { pitfalls: [] }, '“Where it fails”: 1 removed.'],
    ['plays/a', { pitfalls: ['a', 'b'] }, { pitfalls: ['b', 'a'] }, '“Where it fails”: “a” moved.'],
    ['plays/a', { steps: [step('A')] }, { steps: [step('A'), step('B')] }, 'Step 2 “B” added.'],
    [
      'plays/a',
      { steps: [step('A'), step('B')] },
      { steps: [step('A', 10), step('B')] },
      'Step 1 “A”: time changed from 5 minutes to 10 minutes.',
    ],
    [
      'plays/a',
      { steps: [step('A'), step('B', 5, LONG)] },
      { steps: [step('B', 5, `${LONG} Really.`), step('A', 7, 'Do other things.')] },
      'Step 1 “B” reworded; step 2 “A” changed.',
    ],
    [
      'comparisons/a',
      { rows: [{ id: 'x', dimension: 'Focus' }] },
      { rows: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, dimension: id.toUpperCase() })) },
      '5 rows added: “A”, “B”, “C” and 2 more; row “Focus” removed.',
    ],
    [
      'jobs/a',
      { product: [{ text: 'Vision' }] },
      { product: [{ text: 'Vision' }, { text: 'Strategy' }] },
      '“Product’s part”: part “Strategy” added.',
    ],
  ])('%s %j, %j: %s', (id, before, after, sentence) => {
    expect(said(id, before, after)).toEqual([sentence]);
  });

  it.each([
    ['One.\n', 'One. And two of them.\n', 'Text rewritten.'],
    [`## A [#a]\n\n${LONG}\n`, `## A [#a]\n\n${LONG} So.\n`, 'Section “A” reworded.'],
    [`## A [#a]\n\n${LONG}\n`, `## A [#a]\n\n${LONG}\n\nAnd so on.\n`, 'Section “A” extended.'],
    [`## A [#a]\n\n${LONG}\n\nAnd so on.\n`, `## A [#a]\n\n${LONG}\n`, 'Section “A” shortened.'],
    [`## A [#a]\n\n${LONG}\n`, `## B [#a]\n\n${LONG} So.\n`, 'Section “B” retitled from “A” and reworded.'],
    ['Text.\n', 'Text.\n\n## B [#b]\n\nNew.\n', 'Section “B” added.'],
    ['Text.\n\n## B [#b]\n\nOld.\n', 'Text.\n', 'Section “B” removed.'],
    ['## A [#a]\n\nOne.\n\nTwo.\n', '## A [#a]\n\nTwo.\n\nOne.\n', 'Section “A” put in another order.'],
    ['[One](guides/a).\n', '[One](guides/b).\n', 'Text now links elsewhere.'],
    ['## A [#a]\n\nOne.\n\n## B [#b]\n\nTwo.\n', '## B [#b]\n\nTwo.\n\n## A [#a]\n\nOne.\n', 'Section “A” moved.'],
  ])('a body %j, %j: %s', (before, after, sentence) => {
    expect(saidOfBody(before, after)).toEqual([sentence]);
  });

  it('says a change alone, and how many there are', () => {
    expect(
      sayChange({
        field: 'perspective',
        isWhose: true,
        label: 'Whose part',
        kind: 'value',
        before: { text: 'product' },
        after: { text: 'together' },
      }),
    ).toBe('“Whose part” moved from product to together.');
    expect(sayCounts({ added: 3, removed: 0, renamed: 1, changed: 12 })).toBe('3 added, 1 renamed, 12 changed');
  });

  it('says what became of a whole entry', () => {
    const { entries } = comparePlaybooks(
      [entry('guides/a'), entry('guides/b', { title: 'B' }), entry('guides/c'), entry('guides/d')],
      [
        entry('guides/a2', { title: 'Another title', formerly: ['guides/a'] }),
        entry('guides/b2', { title: 'B', formerly: ['guides/b', 'guides/c'] }),
        entry('guides/e', { summary: 'What is new.' }),
        entry('guides/f', { summary: '' }),
      ],
      { collections },
    );
    expect(entries.map((change) => [change.id, ...sayEntry(change)])).toEqual([
      ['guides/a2', 'Renamed from “A title”.'],
      ['guides/b2', 'Renamed from guides/b.'],
      ['guides/c', 'Removed; now part of “B”.'],
      ['guides/d', 'Removed.'],
      ['guides/e', 'Added: What is new.'],
      ['guides/f', 'Added.'],
    ]);
  });
});
