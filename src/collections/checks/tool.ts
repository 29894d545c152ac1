import type { Tool } from '../../view/tool.ts';
import { plays } from '../plays/index.ts';
import { checks } from './index.ts';
import { words } from './words.ts';

/** The first check of a playbook, to be answered apart and compared on screen. */
export const alignmentCheck: Tool = {
  name: 'alignment-check',
  words: { en: words.en.tool, de: words.de.tool },
  says: ['apart', 'promise', 'check'],
  minutes: 12,
  order: 10,
  isIn: (entries) => entries.some(({ collection }) => collection === checks.name),
  print: (playbook) => {
    const [check] = playbook.in(checks);
    if (!check) throw new Error('The tool needs a check.');
    const { intro, scale, line } = playbook.pick(words).tool.sheet;
    const { id, title, data } = check;
    const statements = data.statements.map(({ perspective, ...statement }) => ({ ...statement, side: perspective }));
    const rules = data.rules.map(({ when, plays: led }) => ({ ...when, plays: led }));
    const led = [...new Set(rules.flatMap((rule) => rule.plays))];
    return {
      data: {
        check: { id, title, dimensions: data.dimensions, statements, rules },
        plays: Object.fromEntries(
          led.map((play) => {
            const { href, text, summary } = playbook.link(play);
            return [play, { href, title: text, summary, minutes: playbook.entryOf(plays, play).data.runMinutes }];
          }),
        ),
      },
      sheet: [
        {
          kind: 'tick-sheet',
          id: 'sheet',
          title: playbook.words.tools.onPaper,
          intro,
          columns: ['1', '2', '3', '4', '5', '?'],
          scale,
          rows: data.statements.map(({ text }) => ({ text })),
          lines: [line],
        },
      ],
      entries: [id, ...playbook.in(plays).flatMap((play) => (play.data.related?.includes(id) ? [play.id] : []))],
    };
  },
};
