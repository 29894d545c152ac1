import type { Tool } from '../../view/tool.ts';
import { plays } from '../plays/index.ts';
import { checks } from './index.ts';

/** The first check of a playbook, to be answered apart and compared on screen. */
export const alignmentCheck: Tool = {
  name: 'alignment-check',
  title: 'Alignment check',
  lead: 'Each of you answers alone. Then both answers are shown at once, and you leave with one thing to do.',
  time: '12 minutes',
  order: 10,
  isIn: (entries) => entries.some(({ collection }) => collection === checks.name),
  print: (playbook) => {
    const [check] = playbook.in(checks);
    if (!check) throw new Error('The tool needs a check.');
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
          title: 'On paper',
          intro: 'One sheet each. Tick one box for each statement, alone, before you compare.',
          columns: ['1', '2', '3', '4', '5', '?'],
          scale: '1 not true, 2 rarely true, 3 half true, 4 mostly true, 5 true, ? don’t know',
          rows: data.statements.map(({ text }) => ({ text })),
          lines: ['What we will do, who, and by when'],
        },
      ],
      entries: [id, ...playbook.in(plays).flatMap((play) => (play.data.related?.includes(id) ? [play.id] : []))],
    };
  },
};
