import type { Block } from '../../view/blocks.ts';
import { asItems, groupBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import { asPartId } from '../../core/page-ids.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { decisions } from '../decisions/index.ts';
import { spreadBlock } from '../decisions/spread.ts';
import { roles } from './index.ts';
import type { schema } from './schema.ts';

/** A role: what it optimises and asks, what it weighs, what it becomes overdone, and its counterpart beside it. */
export const roleBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'facts', facts: [{ label: 'Titles it goes by', items: asItems(data.typicalTitles) }] },
  { kind: 'key', label: 'Optimises', text: data.optimises },
  ...groupBlock(
    'weighs_and_asks',
    'What it asks and weighs',
    [
      ...listBlock('asks', 'Questions it asks', data.asks, 'questions'),
      ...listBlock('balances', 'What it balances', data.balances),
      { kind: 'text', id: 'not-just', title: 'More than', tone: 'plain', text: data.notJust },
      { kind: 'text', id: 'overdone', title: 'When it is overdone', tone: 'caution', text: data.overdone },
    ],
    'pair',
  ),
  ...spreadBlock(decidedBy(data.side, playbook), playbook),
  ...counterpartBlocks(data, playbook),
  { kind: 'body', id: 'in_practice', title: 'In practice' },
  ...groupBlock(
    'its_attention',
    'Where its attention goes',
    ATTENTION.flatMap(([field, title]) => listBlock(asPartId(field), title, data[field])),
    'folds',
  ),
];

const ATTENTION = [
  ['focuses', 'By tradition'],
  ['attendsTo', 'Day to day'],
  ['evaluates', 'As evidence'],
  ['shapesCulture', 'In the culture'],
  ['withAI', 'With AI'],
] as const satisfies [keyof DataOf<typeof schema>, string][];

/** The decisions that a side makes alone and those that the two make together. */
const decidedBy = (side: DataOf<typeof schema>['side'], playbook: Playbook) =>
  side === undefined ? [] : playbook.in(decisions).filter(({ data }) => [side, 'joint'].includes(data.decides));

const counterpartBlocks = (role: DataOf<typeof schema>, playbook: Playbook): Block[] => {
  if (role.counterpart === undefined) return [];
  const other = playbook.entryOf(roles, role.counterpart);
  const column = (data: DataOf<typeof schema>) => ({
    title: data.title,
    side: data.side,
    items: asItems([data.oneLine, `Optimises: ${data.optimises}`, `Overdone: ${data.overdone}`]),
  });
  return [
    {
      kind: 'columns',
      id: 'counterpart',
      title: 'Side by side',
      columns: [column(role), column(other.data)],
    },
  ];
};
