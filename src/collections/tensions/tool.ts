import type { Tool } from '../../view/tool.ts';
import { plays } from '../plays/index.ts';
import { templates } from '../templates/index.ts';
import { tensions } from './index.ts';
import { words } from './words.ts';

/** All tensions of a playbook, to be placed apart for a quarter and compared on screen. */
export const tradeOffs: Tool = {
  name: 'trade-offs',
  words: { en: words.en.tool, de: words.de.tool },
  says: ['apart', 'tradeOffs'],
  order: 20,
  isIn: (entries) => entries.some(({ collection }) => collection === tensions.name),
  minutes: () => 15,
  print: (playbook) => {
    const all = playbook.in(tensions);
    const { intro, scale, line } = playbook.pick(words).tool.sheet;
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
          title: playbook.words.tools.onPaper,
          intro,
          columns: ['4', '3', '2', '1', '0', '1', '2', '3', '4'],
          scale,
          rows: all.map(({ data: { poles } }) => ({ text: poles[0].label, other: poles[1].label })),
          lines: [line],
        },
      ],
      entries: [...using, ...sheets].map(({ id }) => id),
    };
  },
};
