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
import { words } from './words.ts';

/** A role: what it optimises and asks, what it weighs, what it becomes overdone, and its counterpart beside it. */
export const roleBlocks = ({ data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  return [
    { kind: 'facts', facts: [{ label: say.typicalTitles, items: asItems(data.typicalTitles) }] },
    { kind: 'key', label: say.optimises, text: data.optimises },
    ...groupBlock(
      'weighs_and_asks',
      say.asksAndWeighs,
      [
        ...listBlock('asks', say.asks, data.asks, 'questions'),
        ...listBlock('balances', say.balances, data.balances),
        { kind: 'text', id: 'not-just', title: say.notJust, tone: 'plain', text: data.notJust },
        { kind: 'text', id: 'overdone', title: say.overdone, tone: 'caution', text: data.overdone },
      ],
      'pair',
    ),
    ...spreadBlock(decidedBy(data.side, playbook), playbook),
    ...counterpartBlocks(data, playbook),
    { kind: 'body', id: 'in_practice', title: say.inPractice },
    ...groupBlock(
      'its_attention',
      say.attention,
      ATTENTION.flatMap((field) => listBlock(asPartId(field), say.goesTo[field], data[field])),
      'folds',
    ),
  ];
};

const ATTENTION = ['focuses', 'attendsTo', 'evaluates', 'shapesCulture', 'withAI'] as const satisfies (keyof DataOf<
  typeof schema
>)[];

/** The decisions that a side makes alone and those that the two make together. */
const decidedBy = (side: DataOf<typeof schema>['side'], playbook: Playbook) =>
  side === undefined ? [] : playbook.in(decisions).filter(({ data }) => [side, 'joint'].includes(data.decides));

const counterpartBlocks = (role: DataOf<typeof schema>, playbook: Playbook): Block[] => {
  if (role.counterpart === undefined) return [];
  const say = playbook.pick(words);
  const other = playbook.entryOf(roles, role.counterpart);
  const column = (data: DataOf<typeof schema>) => ({
    title: data.title,
    side: data.side,
    items: asItems([data.oneLine, say.itOptimises(data.optimises), say.itsOverdone(data.overdone)]),
  });
  return [
    {
      kind: 'columns',
      id: 'counterpart',
      title: say.sideBySide,
      columns: [column(role), column(other.data)],
    },
  ];
};
