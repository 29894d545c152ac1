import { expect, it } from 'vitest';
import { printedChanges } from './print-changes.ts';

it('prints the counts, each entry with its changes, and names', () => {
  expect(
    printedChanges(
      {
        counts: { added: 1, removed: 0, renamed: 0, changed: 1 },
        entries: [
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
            ],
            sections: [{ id: 'a', title: 'Red \u001b[31malert', kind: 'removed', blocks: [] }],
          },
          { id: 'faqs/why', collection: 'faqs', title: 'Why?', kind: 'added', summary: 'A short answer.' },
        ],
      },
      {
        from: 'Edition 1.0',
        to: 'Edition 1.1',
        names: {
          terms: [
            { kind: 'added', key: 'a', name: 'an A' },
            { kind: 'removed', key: 'b', name: 'a B' },
            { kind: 'renamed', key: 'd', name: 'a D', former: { key: 'c', name: 'a C' } },
          ],
          topics: [{ kind: 'renamed', key: 'e', name: 'An E', former: { key: 'e', name: 'E' } }],
        },
      },
    ),
  ).toBe(
    `Edition 1.0 to Edition 1.1: 1 added, 1 changed.

changed decisions/pricing: Pricing
  Decides moved from product to both together.
  Section “Red [31malert” removed.

added faqs/why: Why?
  Added: A short answer.

New term a: “an A”.
The term b is gone; it was “a B”.
The term c is d now, and says “a D” now, and said “a C”.

The topic e says “An E” now, and said “E”.
`,
  );
});

it('says that nothing changed', () => {
  const counts = { added: 0, removed: 0, renamed: 0, changed: 0 };
  expect(
    printedChanges(
      { counts, entries: [] },
      { from: 'Edition 1.0', to: 'Working text', names: { terms: [], topics: [] } },
    ),
  ).toBe('Edition 1.0 to Working text: nothing changed.\n');
});
