import type { UpgradePlan } from '../core/plan.ts';
import { formatProblem } from '../core/problems.ts';
import type { Finding } from '../core/upgrade/finding.ts';
import type { EntryStep } from '../core/upgrade/plan-entry.ts';
import { visible } from './visible.ts';

const OUTCOMES = ['clean', 'review', 'conflict'] as const;
/** So many files are named one by one. */
const MOST_NAMES = 3;
const WIDEST = Math.max(...OUTCOMES.map(({ length }) => length));

/** What an upgrade did, or would do, for people: a line for each entry, what to look at below it, and what to do next. */
export const printedUpgrade = ({ steps, problems }: UpgradePlan, run: Run): string => {
  const { from, to, isDryRun, isMoved, kept } = run;
  const lines = [
    ...(isMoved || steps.length > 0 ? [] : [`Everything is as edition ${to} has it.`]),
    ...steps.flatMap(printedStep),
    ...(steps.length > 0 ? [`${countsOf(steps)}.`] : []),
    ...(isMoved ? [movedLine({ from, to, isDryRun })] : []),
    ...keptLines(kept),
    ...adviceOn(steps, isDryRun),
    ...(problems.length > 0
      ? [
          `tandem check will find what only you can mend:`,
          ...problems.map((found) => `  ${formatProblem(found).replaceAll('\n', '\n  ')}`),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
};

/** What a person should know or decide, a line each. */
const printedFinding = ({ place, message }: Finding): string => `${visible(place)}: ${visible(message)}`;

const printedStep = ({ id, outcome, notes, conflicts }: EntryStep): string[] => [
  `${outcome.padEnd(WIDEST)}  ${id}`,
  ...[...conflicts, ...notes].map((finding) => `${' '.repeat(WIDEST)}    ${printedFinding(finding)}`),
];

/** Where old texts are: a few by name, many by their folder. */
const keptLines = (kept: readonly string[]): string[] => {
  const [folder = ''] = /^(?:[^/]+\/){3}/.exec(kept[0] ?? '') ?? [];
  return kept.length > MOST_NAMES
    ? [`${kept.length} old texts are in ${folder}.`]
    : kept.map((file) => `The old text is in ${file}.`);
};

const countsOf = (steps: readonly EntryStep[]): string =>
  OUTCOMES.map((outcome) => `${steps.filter((step) => step.outcome === outcome).length} ${outcome}`).join(', ');

const movedLine = ({ from, to, isDryRun }: Pick<Run, 'from' | 'to' | 'isDryRun'>): string =>
  isDryRun
    ? `The playbook would build on edition ${to} instead of ${from}. Nothing was written.`
    : `The playbook builds on edition ${to} now, and built on ${from} before.`;

const adviceOn = (steps: readonly EntryStep[], isDryRun: boolean): string[] => {
  const waiting = steps.filter(({ outcome }) => outcome === 'conflict');
  if (waiting.length === 0) return [];
  const [first] = waiting;
  const id = waiting.length === 1 ? (first?.id ?? '') : '<id>';
  return [
    `${isDryRun ? 'These would wait' : 'These wait'} for you, and are served as they were: ${waiting.map((step) => step.id).join(', ')}.`,
    `tandem diff ${id} shows both sides; tandem resolve ${id} --mine, --upstream or --edit settles it.`,
  ];
};

interface Run {
  from: string;
  to: string;
  isDryRun: boolean;
  /** Whether the base is another one than before. */
  isMoved: boolean;
  /** Where old texts are kept. */
  kept: readonly string[];
}
