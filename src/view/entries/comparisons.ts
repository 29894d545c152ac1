import type { Block } from '../blocks.ts';
import type { Entry, Playbook } from '../playbook.ts';

/** A comparison: the table, then how to use it. */
export const comparisonBlocks = (entry: Entry<'comparisons'>, playbook: Playbook): Block[] => [
  comparisonTable(entry, playbook),
  { kind: 'body' },
];

/** The table of a comparison, each row with the decision and the tension it raises. */
export const comparisonTable = ({ data }: Entry<'comparisons'>, playbook: Playbook): Block => ({
  kind: 'comparison',
  caption: data.question,
  columns: data.columns,
  rows: data.rows.map(({ decision, tension, ...row }) => ({
    ...row,
    links: playbook.links([decision, tension].filter((id) => id !== undefined)),
  })),
});
