import { entryDifferences } from '../disk/entry-differences.ts';
import type { EntryDifferences } from '../disk/entry-differences.ts';
import { TANDEM } from '../disk/typed-here.ts';
import { readUpgradable } from '../disk/upgrade-input.ts';
import type { Command } from './command.ts';
import { printedMarks } from './print-marks.ts';
import { printedPart } from './print-upgrade.ts';
import { printJson, reportProblems } from './report.ts';
import { visible } from './visible.ts';
import type { WaitingPart } from '../core/upgrade/waiting.ts';

/** Shows what was changed in one entry: by the organisation, by upstream, or by both. */
export const diff: Command = async ({ collections, root, json, operands, options }) => {
  const [id = ''] = operands;
  const { playbook, problems } = await readUpgradable(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const differences = entryDifferences(playbook, id);
  const isBoth = options.both === true || options.mine === options.upstream;
  const sides = { mine: isBoth || options.mine === true, upstream: isBoth || options.upstream === true };
  if (json) {
    const { mine, upstream, ...about } = differences;
    printJson({ ...about, ...(sides.mine && { mine }), ...(sides.upstream && { upstream }) });
  } else {
    const lines = [
      ...(sides.mine ? mineLines(differences) : []),
      ...(sides.upstream ? upstreamLines(differences) : []),
      ...waitingLines(differences),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
};

const mineLines = ({ file, overlay, basedOn, mine }: EntryDifferences): string[] => {
  const title = `Yours, since edition ${basedOn}${file === null ? '' : ` (${file})`}:`;
  if (overlay === 'hide') return [title, '  You hide it.'];
  return [title, ...(mine ? indented(printedMarks(mine)) : ['  Nothing changed.'])];
};

const upstreamLines = ({ basedOn, edition, gone, upstream }: EntryDifferences): string[] => {
  const title =
    basedOn === edition ? `Upstream, still edition ${edition}:` : `Upstream, from edition ${basedOn} to ${edition}:`;
  if (gone) return [title, '  The entry is gone.'];
  return [title, ...(upstream ? indented(printedMarks(upstream)) : ['  Nothing changed.'])];
};

const waitingLines = ({ id, parts }: EntryDifferences): string[] => {
  if (parts.length === 0) return [];
  const readings = ({ before, mine, upstream }: WaitingPart) => [
    ...readingLines('before', before),
    ...readingLines('yours', mine),
    ...readingLines('upstream', upstream),
  ];
  return [
    `Waiting for you (${TANDEM} resolve ${id} --part NUMBER --mine, --upstream or --edit):`,
    ...parts.flatMap((part) => [`  ${printedPart(part)}`, ...readings(part)]),
  ];
};

const readingLines = (whose: string, text: string | null): string[] =>
  text === null ? [] : [`    ${whose}:`, ...text.split('\n').map((line) => `      ${visible(line)}`)];

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
