import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, groupBlock, listBlock, moreBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import { RHYTHMS } from '../../core/schema/rhythm.ts';
import { shownBy } from '../cases/shown-by.ts';
import { templates } from '../templates/index.ts';
import { toolFact } from '../../view/tool.ts';
import { plays } from './index.ts';
import type { schema } from './schema.ts';

/** A play: what it is for, who and how long, the steps with their minutes, and what to take away. */
export const playBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => [
  { kind: 'facts', facts: [...factsOf(data), ...toolFact(toolsOfTemplates(data.templates, playbook), playbook)] },
  { kind: 'key', label: 'Purpose', text: data.purpose },
  {
    kind: 'columns',
    id: 'prework',
    title: 'Before you meet',
    columns: [
      { title: 'Product', side: 'product', items: asItems([data.prework.product]) },
      { title: 'Engineering', side: 'engineering', items: asItems([data.prework.engineering]) },
    ],
  },
  { kind: 'steps', id: 'steps', title: 'Steps', total: data.runMinutes, steps: data.steps },
  ...groupBlock(
    'in_hand',
    'What you keep',
    [
      ...listBlock('leave-with', 'Leave with', data.leaveWith),
      ...listBlock(
        'follow-up',
        'Check back',
        data.followUp.map(({ afterDays, check }) => `After ${days(afterDays)}: ${check}`),
      ),
      ...entriesBlock('templates', 'To fill in', playbook.links(data.templates)),
    ],
    'pair',
  ),
  ...rulesBlock(data.rules, playbook),
  ...moreBlock([
    {
      kind: 'columns',
      id: 'use-when',
      title: 'When to run it, and when not',
      columns: [
        { title: 'Use it when', items: asItems(data.useWhen) },
        { title: 'Leave it when', items: asItems(data.notFor) },
      ],
    },
    ...listBlock('pitfalls', 'Where it fails', data.pitfalls),
    ...listBlock(
      'variations',
      'Variations',
      Object.entries(data.variations).map(([name, text]) => `${name}: ${text}`),
    ),
    { kind: 'body', id: 'why-this', title: 'Why this' },
    ...shownBy(id, playbook),
  ]),
];

/** The page of all plays: the shortest first, each with its length. */
export const playIndex = (playbook: Playbook): Block[] =>
  entriesBlock(
    'all',
    'All plays',
    playbook
      .in(plays)
      .toSorted((a, b) => a.data.runMinutes - b.data.runMinutes)
      .map(({ id, data }) => ({ ...playbook.link(id), minutes: data.runMinutes })),
  );

const factsOf = ({ people, prepMinutes, runMinutes, rhythm }: DataOf<typeof schema>) => [
  { label: 'Time', items: [{ text: `${runMinutes} minutes${rhythm ? `, as a habit ${RHYTHMS[rhythm]}` : ''}` }] },
  { label: 'Preparation', items: [{ text: prepMinutes === 0 ? 'none' : `${prepMinutes} minutes each` }] },
  {
    label: 'People',
    items: [{ text: people.min === people.max ? String(people.min) : `${people.min} to ${people.max}` }],
  },
  { label: 'Who', items: asItems(people.who) },
];

/** What the templates of a play are on screen. */
const toolsOfTemplates = (ids: readonly string[] = [], playbook: Playbook) =>
  ids.map((id) => playbook.entryOf(templates, id).data.tool);

const days = (count: number): string => (count === 1 ? 'a day' : `${count} days`);
