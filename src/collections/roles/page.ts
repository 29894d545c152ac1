import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, listBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { decisions } from '../decisions/index.ts';
import { roles } from './index.ts';
import type { schema } from './schema.ts';

/** A role: what it optimises and asks, what it weighs, what it becomes overdone, and its counterpart beside it. */
export const roleBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'key', label: 'Optimises', text: data.optimises },
  { kind: 'facts', facts: [{ label: 'Titles it goes by', items: asItems(data.typicalTitles) }] },
  ...listBlock('asks', 'Questions it asks', data.asks, 'questions'),
  ...listBlock('balances', 'What it balances', data.balances),
  {
    kind: 'columns',
    id: 'attends-to',
    title: 'Where its attention goes',
    columns: [
      { title: 'By tradition', items: asItems(data.focuses) },
      { title: 'Day to day', items: asItems(data.attendsTo) },
      { title: 'As evidence', items: asItems(data.evaluates) },
      { title: 'In the culture', items: asItems(data.shapesCulture) },
      { title: 'With AI', items: asItems(data.withAI) },
    ],
  },
  { kind: 'text', id: 'not-just', title: 'More than', tone: 'plain', text: data.notJust },
  { kind: 'text', id: 'overdone', title: 'When it is overdone', tone: 'caution', text: data.overdone },
  { kind: 'body' },
  ...counterpartBlocks(data, playbook),
  ...everythingFor(data.side, playbook),
];

/** What hangs on a role: the decisions that are its own, and those it makes with its counterpart. */
const everythingFor = (side: DataOf<typeof schema>['side'], playbook: Playbook): Block[] => {
  const decided = (by: string) =>
    playbook.links(
      playbook
        .in(decisions)
        .filter(({ data }) => data.decides === by)
        .map(({ id }) => id),
    );
  if (side === undefined) return [];
  return [
    ...entriesBlock('its-decisions', 'Decisions this role makes', decided(side)),
    ...entriesBlock('joint-decisions', 'Decisions the two make together', decided('joint'), 'plain'),
  ];
};

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
