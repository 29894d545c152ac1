import type { Tool } from '../../view/tool.ts';
import { plays } from '../plays/index.ts';
import { templates } from '../templates/index.ts';
import { tensions } from './index.ts';

/** All tensions of a playbook, to be placed apart for a quarter and compared on screen. */
export const tradeOffs: Tool = {
  name: 'trade-offs',
  title: 'Trade-off sliders',
  lead: 'Say alone where each trade-off should lean this quarter. Then lay both answers over each other, and settle the widest.',
  time: '15 minutes',
  order: 20,
  isIn: (entries) => entries.some(({ collection }) => collection === tensions.name),
  print: (playbook) => {
    const all = playbook.in(tensions);
    const sheets = playbook.in(templates).filter(({ data }) => data.tool === 'trade-offs');
    const using = playbook
      .in(plays)
      .filter(({ data }) => data.templates?.some((id) => sheets.some((sheet) => sheet.id === id)));
    return {
      data: {
        tensions: all.map(({ id, title, data }) => ({
          id,
          title,
          href: playbook.href(id),
          bridge: data.bridge,
          poles: data.poles.map(({ label, leans, upside }) => ({ label, leans, good: upside[0] ?? '' })),
        })),
      },
      sheet: [
        {
          kind: 'tick-sheet',
          id: 'sheet',
          title: 'On paper',
          intro: 'One sheet each. Tick one box for each line, alone: where should it lean this quarter?',
          columns: ['4', '3', '2', '1', '0', '1', '2', '3', '4'],
          scale: '0 in the middle, 4 all the way to that end',
          rows: all.map(({ data: { poles } }) => ({ text: poles[0].label, other: poles[1].label })),
          lines: ['What we settled on, and what would change it'],
        },
      ],
      entries: [...using, ...sheets].map(({ id }) => id),
    };
  },
};
