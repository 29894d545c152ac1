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
  words: { en: words.en.tool, de: words.de.tool },
  says: ['apart', 'promise', 'decisions', 'map'],
  order: 30,
  isIn: (entries) => entries.some(({ collection }) => collection === decisions.name),
  minutes: () => 25,
  print: (playbook) => {
    const all = decisionsInOrder(playbook);
    const { mapToRead, sheet } = playbook.pick(words).tool;
    return {
      data: { decisions: decisionsForTool(playbook), presets: presetsIn(all, playbook) },
      sheet: [
        {
          kind: 'tick-sheet',
          id: 'sheet',
          title: playbook.words.tools.onPaper,
          intro: sheet.intro,
          columns: sheet.columns,
          scale: sheet.scale,
          rows: all.map(({ title }) => ({ text: title })),
          lines: [sheet.line],
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
          kind: mapToRead,
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
