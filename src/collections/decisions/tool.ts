import type { EntryOf } from '../../view/entry.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { Tool } from '../../view/tool.ts';
import { jobs } from '../jobs/index.ts';
import { templates } from '../templates/index.ts';
import { decisions } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** Who drives and who decides, said apart for every decision of a playbook and compared on screen. */
export const decisionMap: Tool = {
  name: 'decision-map',
  title: 'Decision map',
  lead: 'Say alone who decides what where you work. Then see where you differ, settle it, and take the map with you.',
  time: '25 minutes',
  order: 30,
  isIn: (entries) => entries.some(({ collection }) => collection === decisions.name),
  print: (playbook) => {
    const all = decisionsInOrder(playbook);
    return {
      data: { decisions: decisionsForTool(playbook), presets: presetsIn(all, playbook) },
      sheet: [
        {
          kind: 'tick-sheet',
          id: 'sheet',
          title: 'On paper',
          intro: 'One sheet each. Tick who decides, alone, as it is and not as it should be; then compare.',
          columns: ['P', 'T', 'E', '–', '?'],
          scale: 'P product, T both together, E engineering, – somebody else, ? nobody has said',
          rows: all.map(({ title }) => ({ text: title })),
          lines: ['Which we settle first, and how it ends when we differ'],
        },
      ],
      entries: playbook
        .in(templates)
        .filter(({ data }) => data.tool === 'decision-map')
        .map(({ id }) => id),
      also: [
        {
          href: playbook.href(decisions.name),
          text: playbook.definitions.get(decisions.name).title,
          kind: 'The map to read',
        },
      ],
    };
  },
};

/** All decisions as the tool reads them, in the order of the map. */
const decisionsForTool = (playbook: Playbook) =>
  decisionsInOrder(playbook).map(({ id, title, data }) => ({
    id,
    title,
    question: data.question,
    job: playbook.link(data.job).text,
    href: playbook.href(id),
    drives: data.drives,
    decides: data.decides,
    tieBreak: data.tieBreak ?? '',
    presets: Object.fromEntries(Object.entries(data.presets).map(([name, { decides }]) => [name, decides])),
    others: {
      mustAgree: data.mustAgree,
      consulted: data.consulted,
      informed: data.informed,
      carriesOut: data.carriesOut,
    },
  }));

/** Job by job, as the map has them. */
const decisionsInOrder = (playbook: Playbook): EntryOf<typeof schema>[] =>
  playbook.in(jobs).flatMap(({ id }) => playbook.in(decisions).filter(({ data }) => data.job === id));

/** The presets of which some decision says something. */
const presetsIn = (all: readonly EntryOf<typeof schema>[], playbook: Playbook): { id: string; title: string }[] =>
  Object.entries(playbook.pick(words).presets)
    .filter(([name]) => all.some(({ data }) => Object.hasOwn(data.presets, name)))
    .map(([id, title]) => ({ id, title: playbook.say.capital(title) }));
