import type { UpgradePlan } from '../core/plan.ts';
import { formatProblem } from '../core/problems.ts';
import type { EditionNews } from '../core/upgrade/edition-news.ts';
import type { Finding } from '../core/upgrade/finding.ts';
import type { EntryStep } from '../core/upgrade/plan-entry.ts';
import type { KeptTerms } from '../core/upgrade/kept-terms.ts';
import type { WaitingPart } from '../core/upgrade/waiting.ts';
import { hintsTypedHere, TANDEM, typedHere } from '../disk/typed-here.ts';
import { printedNews } from './print-news.ts';
import { visible } from './visible.ts';

const OUTCOMES = ['clean', 'review', 'conflict'] as const;
/** So many files are named one by one. */
const MOST_NAMES = 3;
const WIDEST = Math.max(...OUTCOMES.map(({ length }) => length));

/** What an upgrade did, or would do, for people: a line for each entry, what to look at below it, and what to do next. */
export const printedUpgrade = ({ steps, problems }: UpgradePlan, run: Run): string => {
  const { from, to, isDryRun, isMoved, kept, stillWaiting, brings, taken, keptTerms } = run;
  const lines = [
    ...(brings ? printedNews(brings, { from, to }) : []),
    ...(isMoved || steps.length > 0 ? [] : [`Everything is as edition ${to} has it.`]),
    ...steps.flatMap((step) => printedStep(step, taken.get(step.id) ?? [])),
    ...(steps.length > 0 ? [`${countsOf(steps)}.`] : []),
    ...(isMoved ? [movedLine({ from, to, isDryRun })] : []),
    ...(!isMoved && from !== to ? [`The playbook still builds on edition ${from}.`] : []),
    ...Object.entries(keptTerms).map(([key, { value }]) => termLine({ key, value, to, isDryRun })),
    ...keptLines(kept),
    ...adviceOn(steps, isDryRun),
    ...(stillWaiting.length > 0
      ? [`Parts of these still wait since an earlier upgrade: ${stillWaiting.join(', ')}; ${TANDEM} status lists them.`]
      : []),
    ...(problems.length > 0
      ? [
          `${TANDEM} check will find what only you can mend:`,
          ...hintsTypedHere(problems).map((found) => `  ${formatProblem(found).replaceAll('\n', '\n  ')}`),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
};

/** What a person should know or decide, a line each. */
const printedFinding = ({ place, message }: Finding): string => `${visible(place)}: ${typedHere(visible(message))}`;

/** A part that waits, by its number. */
export const printedPart = ({ part, place, message }: WaitingPart): string =>
  `part ${part}, ${visible(place)}: ${visible(message)}`;

const printedStep = ({ id, outcome, notes, conflicts }: EntryStep, taken: readonly string[]): string[] => [
  `${outcome.padEnd(WIDEST)}  ${id}`,
  ...[...conflicts, ...notes].map(printedFinding).map(below),
  ...(taken.length > 0 ? [below(`taken over: ${visible(taken.join(' '))}`)] : []),
];

const below = (line: string): string => `${' '.repeat(WIDEST)}    ${line}`;

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

const termLine = ({
  key,
  value,
  to,
  isDryRun,
}: { key: string; value: string } & Pick<Run, 'to' | 'isDryRun'>): string => {
  const sets = isDryRun ? 'would set it' : 'sets it now';
  return `Your text uses {${key}}, which edition ${to} no longer has: playbook.yaml ${sets}, to "${visible(value)}".`;
};

const adviceOn = (steps: readonly EntryStep[], isDryRun: boolean): string[] => {
  const waiting = steps.filter(({ outcome }) => outcome === 'conflict');
  if (waiting.length === 0) return [];
  const [first] = waiting;
  const id = waiting.length === 1 ? (first?.id ?? '') : '<id>';
  const list = (kind: EntryStep['waits']) =>
    waiting
      .filter(({ waits }) => waits === kind)
      .map((step) => step.id)
      .join(', ');
  const [parts, entries] = [list('parts'), list('entry')];
  const verb = isDryRun ? 'would wait' : 'wait';
  return [
    ...(parts === '' ? [] : [`Parts of these ${verb} for you, and say what they said; all else is merged: ${parts}.`]),
    ...(entries === '' ? [] : [`These ${verb} for you, and are served as they were: ${entries}.`]),
    `${TANDEM} diff ${id} shows both sides; ${TANDEM} resolve ${id} --mine, --upstream or --edit settles it.`,
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
  /** Entries of which parts wait since an earlier upgrade. */
  stillWaiting: readonly string[];
  /** The terms that the edition no longer has, and the playbook sets from now on. */
  keptTerms: KeptTerms;
  /** What the edition brings, where the playbook moves to it. */
  brings: EditionNews | undefined;
  /** What each entry takes over of upstream, part by part, in words. */
  taken: ReadonlyMap<string, readonly string[]>;
}
