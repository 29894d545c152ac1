import { median, round } from './figures.ts';
import type { Cost } from './peers-measure.ts';

export const SITUATIONS = ['cold', 'nothing changed', 'one entry edited'] as const;

/** With so many entries, at most so many times what Starlight takes in the same situation. */
const TARGETS: Record<number, Record<Situation, number>> = {
  500: { cold: 0.5, 'nothing changed': 0.15, 'one entry edited': 0.25 },
  2000: { cold: 0.35, 'nothing changed': 0.08, 'one entry edited': 0.12 },
};

const COLUMNS: [head: string, cell: (row: Row) => number | string][] = [
  ['entries', ({ entries }) => entries],
  ['situation', ({ situation }) => situation],
  ['Tandem, s', ({ tandem }) => tandem.seconds],
  ['Starlight, s', ({ starlight }) => starlight.seconds],
  ['**Tandem ÷ Starlight in the same situation**', ({ ratio }) => `**${ratio}**`],
  ['target', ({ target }) => (target === undefined ? '' : `≤ ${target}`)],
  ['Tandem ÷ Starlight’s cold', ({ ofCold }) => ofCold.tandem],
  ['Starlight ÷ its cold', ({ ofCold }) => ofCold.starlight],
  ['CPU: Tandem, s', ({ tandem }) => tandem.cpu],
  ['Starlight, s', ({ starlight }) => starlight.cpu],
  ['÷, same situation', ({ cpuRatio }) => cpuRatio],
  ['memory: Tandem, MB', ({ tandem }) => tandem.memory],
  ['Starlight, MB', ({ starlight }) => starlight.memory],
  ['first load: Tandem, bytes', ({ firstLoad }) => firstLoad.tandem],
  ['Starlight, bytes', ({ firstLoad }) => firstLoad.starlight],
];

/** The middle of the runs in each situation, and what Tandem takes by what Starlight takes. */
export const rowsOf = ({ entries, costs, firstLoad }: Measured) => {
  const cold = middleOf(costs.starlight.cold).seconds;
  return SITUATIONS.map((situation) => {
    const [tandem, starlight] = [middleOf(costs.tandem[situation]), middleOf(costs.starlight[situation])];
    const [ratio, cpuRatio] = [round(tandem.seconds / starlight.seconds), round(tandem.cpu / starlight.cpu)];
    const ofCold = { tandem: round(tandem.seconds / cold), starlight: round(starlight.seconds / cold) };
    const target = TARGETS[entries]?.[situation];
    return { entries, situation, tandem, starlight, ratio, target, ofCold, cpuRatio, firstLoad };
  });
};

/** The rows as a Markdown table. */
export const asMarkdown = (rows: readonly Row[]): string =>
  [COLUMNS.map(([head]) => head), COLUMNS.map(() => '---:'), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))]
    .map((cells) => `| ${cells.join(' | ')} |`.replaceAll('NaN', '–'))
    .join('\n');

const middleOf = (runs: readonly Cost[]): Cost => {
  const middle = (key: keyof Cost) => median(runs.map((run) => run[key]));
  return { seconds: round(middle('seconds')), cpu: round(middle('cpu')), memory: Math.round(middle('memory')) };
};

export type Situation = (typeof SITUATIONS)[number];

export type Row = ReturnType<typeof rowsOf>[number];

/** What builds with so many entries have cost, run by run, and the bytes of a page. */
export interface Measured {
  entries: number;
  costs: Record<'tandem' | 'starlight', Record<Situation, Cost[]>>;
  firstLoad: Record<'tandem' | 'starlight', number>;
}
