import type { Block } from '../../view/blocks.ts';
import { asItems, entriesBlock, groupBlock, listBlock, moreBlock } from '../../view/blocks.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { DataOf } from '../../core/collection.ts';
import type { EntryOf } from '../../view/entry.ts';
import { rulesBlock } from '../decisions/rules.ts';
import { shownBy } from '../cases/shown-by.ts';
import { templates } from '../templates/index.ts';
import { toolFact } from '../../view/tool.ts';
import { plays } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** A play: what it is for, who and how long, the steps with their minutes, and what to take away. */
export const playBlocks = ({ id, data }: EntryOf<typeof schema>, playbook: Playbook): Block[] => {
  const say = playbook.pick(words);
  const { sides } = playbook.words;
  return [
    {
      kind: 'facts',
      facts: [...factsOf(data, playbook), ...toolFact(toolsOfTemplates(data.templates, playbook), playbook)],
    },
    { kind: 'key', label: say.purpose, text: data.purpose },
    {
      kind: 'columns',
      id: 'prework',
      title: say.prework,
      columns: [
        { title: sides.product, side: 'product', items: asItems([data.prework.product]) },
        { title: sides.engineering, side: 'engineering', items: asItems([data.prework.engineering]) },
      ],
    },
    { kind: 'steps', id: 'steps', title: say.steps, total: data.runMinutes, steps: data.steps },
    ...groupBlock(
      'in_hand',
      say.keep,
      [
        ...listBlock('leave-with', say.leaveWith, data.leaveWith),
        ...listBlock(
          'follow-up',
          say.followUp,
          data.followUp.map(({ afterDays, check }) => say.checkAfter(afterDays, check)),
        ),
        ...entriesBlock('templates', say.templates, playbook.links(data.templates)),
      ],
      'pair',
    ),
    ...rulesBlock(data.rules, playbook),
    ...moreBlock(playbook.words.page.more, [
      {
        kind: 'columns',
        id: 'use-when',
        title: say.when,
        columns: [
          { title: say.useWhen, items: asItems(data.useWhen) },
          { title: say.notFor, items: asItems(data.notFor) },
        ],
      },
      ...listBlock('pitfalls', say.pitfalls, data.pitfalls),
      ...listBlock(
        'variations',
        say.variations,
        Object.entries(data.variations).map(([name, text]) => `${name}: ${text}`),
      ),
      { kind: 'body', id: 'why-this', title: say.whyThis },
      ...shownBy(id, playbook),
    ]),
  ];
};

/** The page of all plays: the shortest first, each with its length. */
export const playIndex = (playbook: Playbook): Block[] =>
  entriesBlock(
    'all',
    playbook.pick(words).all,
    playbook
      .in(plays)
      .toSorted((a, b) => a.data.runMinutes - b.data.runMinutes)
      .map(({ id, data }) => ({ ...playbook.link(id), minutes: data.runMinutes })),
  );

const factsOf = ({ people, prepMinutes, runMinutes, rhythm }: DataOf<typeof schema>, playbook: Playbook) => {
  const say = playbook.pick(words);
  const { minutes, rhythms } = playbook.words;
  const [fewest, most] = [playbook.say.number(people.min), playbook.say.number(people.max)];
  const time = minutes(runMinutes);
  return [
    { label: say.time, items: asItems([rhythm ? say.asHabit(time, rhythms[rhythm]) : time]) },
    { label: say.preparation, items: asItems([prepMinutes === 0 ? say.none : say.each(minutes(prepMinutes))]) },
    { label: say.people, items: asItems([fewest === most ? fewest : say.fromTo(fewest, most)]) },
    { label: say.who, items: asItems(people.who) },
  ];
};

/** What the templates of a play are on screen. */
const toolsOfTemplates = (ids: readonly string[] = [], playbook: Playbook) =>
  ids.map((id) => playbook.entryOf(templates, id).data.tool);
