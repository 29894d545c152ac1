import { expect, it } from 'vitest';
import { printedChanges } from './print-changes.ts';

it('prints the counts, and each entry with its changes', () => {
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
      { from: 'Edition 1.0', to: 'Edition 1.1' },
    ),
  ).toBe(
    `Edition 1.0 to Edition 1.1: 1 added, 1 changed.

changed decisions/pricing: Pricing
  Decides moved from product to both together.
  Section “Red [31malert” removed.

added faqs/why: Why?
  Added: A short answer.
`,
  );
});

it('says that nothing changed', () => {
  const counts = { added: 0, removed: 0, renamed: 0, changed: 0 };
  expect(printedChanges({ counts, entries: [] }, { from: 'Edition 1.0', to: 'Working text' })).toBe(
    'Edition 1.0 to Working text: nothing changed.\n',
  );
});
