import type { Block } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { EntryOf } from '../../view/entry.ts';
import { comparisons } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A comparison: the table, then how to use it. */
export const comparisonBlocks = (entry: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  comparisonTable(entry, playbook),
  { kind: 'body' },
];

/** The page of all comparisons: the first one, and the way to each. */
export const comparisonIndex = (playbook: Playbook): Block[] => {
  const [first, ...rest] = playbook.in(comparisons);
  if (!first) return [];
  const say = playbook.pick(words);
  const others = rest.map(({ id }) => playbook.link(id));
  const all = { ...playbook.link(first.id), text: say.withNotes(first.title) };
  return [
    comparisonTable(first, playbook),
    { kind: 'entries', id: 'all-comparisons', title: say.every, look: 'cards', entries: [all, ...others] },
  ];
};

/** The table of a comparison, each row with the decision and the tension it raises. */
const comparisonTable = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block => ({
  kind: 'comparison',
  caption: data.question,
  columns: data.columns,
  rows: data.rows.map(({ decision, tension, ...row }) => ({
    ...row,
    links: playbook.links([decision, tension].filter((id) => id !== undefined)),
  })),
});
