import { TIMES_A_YEAR } from '../../core/schema/rhythm.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { PlacedEntry } from '../../view/shelf.ts';
import type { PrintedTool, Tool, ToolName } from '../../view/tool.ts';
import { toolsOf } from '../../view/tool.ts';
import { decisions } from '../decisions/index.ts';
import { plays } from '../plays/index.ts';
import { templates } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** What a tool is called, in every language. */
const wordsFor = (name: 'working-agreement' | 'engineering-case' | 'agenda'): Tool['words'] => ({
  en: words.en.onScreen[name],
  de: words.de.onScreen[name],
});

/** What the two may count on from each other, written and held against what people could notice. */
const workingAgreement: Tool = {
  name: 'working-agreement',
  words: wordsFor('working-agreement'),
  says: ['form', 'agreement'],
  order: 40,
  isIn: (entries) => hasTemplateOf('working-agreement', entries),
  minutes: () => 25,
  print: (playbook) => formTool('working-agreement', playbook),
};

/** Engineering-led work, and the feature that it competes with, on the same page. */
const engineeringCase: Tool = {
  name: 'engineering-case',
  words: wordsFor('engineering-case'),
  says: ['form', 'engineeringCase'],
  order: 50,
  isIn: (entries) => hasTemplateOf('engineering-case', entries),
  minutes: () => 40,
  print: (playbook) => formTool('engineering-case', playbook),
};

/** The next meeting of the two, filled from what they promised, what they differ on and what is due. */
const agenda: Tool = {
  name: 'agenda',
  words: wordsFor('agenda'),
  says: ['agenda', 'decisions'],
  order: 60,
  isIn: (entries) => hasTemplateOf('agenda', entries),
  minutes: () => 3,
  print: (playbook) => {
    const meetings = templatesOf('agenda', playbook).sort((a, b) => timesAYear(b) - timesAYear(a));
    return {
      data: {
        meetings: meetings.flatMap(({ id, title, data: { meeting, parts } }) =>
          meeting
            ? [
                {
                  ...meeting,
                  often: playbook.words.rhythms[meeting.every],
                  id,
                  title,
                  parts: parts.map(({ title: name, ask }) => ({ title: name, ask })),
                },
              ]
            : [],
        ),
        decisions: playbook.in(decisions).map(({ id, title }) => ({ id, title })),
        tools: Object.fromEntries(toolsOf(playbook).map((tool) => [tool.name, playbook.pick(tool.words).title])),
      },
      sheet: meetings.map(({ id, title, data: { parts } }) => ({
        kind: 'list',
        id: id.replace('/', '_'),
        title,
        look: 'steps',
        items: parts.map(({ title: name, ask }) => ({ text: playbook.pick(words).meetingPart(name, ask) })),
      })),
      entries: withPlays(meetings, playbook),
    };
  },
};

/** The tools that fill in templates. */
export const templateTools: readonly Tool[] = [workingAgreement, engineeringCase, agenda];

/** A tool that fills in one template. */
const formTool = (name: ToolName, playbook: Playbook): PrintedTool => {
  const [template, ...others] = templatesOf(name, playbook);
  if (!template) throw new Error('The tool needs a template.');
  const { id, title, data } = template;
  return {
    data: { form: { id, title, useFor: data.useFor, parts: data.parts, goodIf: data.goodIf } },
    sheet: [{ kind: 'form', id: 'parts', title: playbook.words.tools.onPaper, scene: data.scene, parts: data.parts }],
    entries: withPlays([template, ...others], playbook),
  };
};

const timesAYear = ({ data: { meeting } }: EntryOf<typeof schema>): number =>
  meeting ? TIMES_A_YEAR[meeting.every] : 0;

const hasTemplateOf = (name: ToolName, entries: readonly PlacedEntry[]): boolean =>
  entries.some(({ collection, data }) => collection === templates.name && data.tool === name);

const templatesOf = (name: ToolName, playbook: Playbook): EntryOf<typeof schema>[] =>
  playbook.in(templates).filter(({ data }) => data.tool === name);

/** Templates, and the plays that lead to them. */
const withPlays = (own: readonly EntryOf<typeof schema>[], playbook: Playbook): string[] => {
  const ids = own.map(({ id }) => id);
  const using = playbook.in(plays).filter(({ data }) => data.templates?.some((id) => ids.includes(id)));
  return [...using.map(({ id }) => id), ...ids];
};
