import { LEADERS } from '../../core/session/session.ts';
import type { Block } from '../../view/blocks.ts';
import type { EntryOf } from '../../view/entry.ts';
import type { Playbook } from '../../view/playbook.ts';
import type { Tool } from '../../view/tool.ts';
import { plays } from '../plays/index.ts';
import { checks } from './index.ts';
import type { schema } from './schema.ts';
import { words } from './words.ts';

/** So long each of the two reads and answers a statement. */
const SECONDS_EACH = 20;
const MINUTES_TO_TALK = 2;

/** The checks of a playbook, to be answered apart and compared on screen: the first one, or the one that the address names. */
export const alignmentCheck: Tool = {
  name: 'alignment-check',
  words: { en: words.en.tool, de: words.de.tool },
  says: ['apart', 'promise', 'check'],
  order: 10,
  isIn: (entries) => entries.some(({ collection }) => collection === checks.name),
  minutes: (playbook) => {
    const [first] = playbook.in(checks);
    return first ? minutesOfCheck(first) : 0;
  },
  print: (playbook) => {
    const all = playbook.in(checks);
    const ids = all.map(({ id }) => id);
    const led = [...new Set(all.flatMap(({ data }) => data.rules.flatMap((rule) => rule.plays)))];
    return {
      data: {
        checks: all.map(checkForTool),
        plays: Object.fromEntries(
          led.map((play) => {
            const { href, text, summary } = playbook.link(play);
            return [play, { href, title: text, summary, minutes: playbook.entryOf(plays, play).data.runMinutes }];
          }),
        ),
      },
      sheet: all.map((check) => sheetOf(check, playbook)),
      entries: [
        ...ids,
        ...playbook.in(plays).flatMap(({ id, data }) => (data.related?.some((one) => ids.includes(one)) ? [id] : [])),
      ],
    };
  },
};

/** What the address of the tool ends with where it is to ask this check; nothing for the first one. */
export const addressOfCheck = ({ id, slug }: Check, playbook: Playbook): string =>
  playbook.in(checks)[0]?.id === id ? '' : `?check=${slug}`;

/** How many minutes a check takes the two, with a talk about what it shows. */
export const minutesOfCheck = ({ data: { statements } }: Check): number =>
  MINUTES_TO_TALK + Math.ceil((statements.length * LEADERS.length * SECONDS_EACH) / 60);

const checkForTool = ({ id, slug, title, data }: Check) => ({
  id,
  slug,
  title,
  dimensions: data.dimensions,
  statements: data.statements.map(({ perspective, ...statement }) => ({ ...statement, side: perspective })),
  rules: data.rules.map(({ when, plays: led }) => ({ ...when, plays: led })),
});

const sheetOf = ({ slug, title, data }: Check, playbook: Playbook): Block => {
  const { intro, scale, line } = playbook.pick(words).tool.sheet;
  const isOnly = playbook.in(checks).length === 1;
  return {
    kind: 'tick-sheet',
    id: isOnly ? 'sheet' : `sheet-${slug}`,
    title: isOnly ? playbook.words.tools.onPaper : title,
    intro,
    columns: ['1', '2', '3', '4', '5', '?'],
    scale,
    rows: data.statements.map(({ text }) => ({ text })),
    lines: [line],
  };
};

type Check = EntryOf<typeof schema>;
