import { compareVersions } from '../core/edition.ts';
import { overlayOf } from '../core/overlay/follow-editions.ts';
import { planUpgrade } from '../core/plan.ts';
import type { UpgradeInput } from '../core/plan.ts';
import type { Problem } from '../core/problems.ts';
import type { EntryStep } from '../core/upgrade/plan-entry.ts';
import { partsOf, readWaiting, waitingFileOf } from '../core/upgrade/waiting.ts';
import { settleConflict } from '../disk/settle-conflict.ts';
import { settleParts, waitingOf } from '../disk/settle-parts.ts';
import type { SettleResult, Side } from '../disk/settle-conflict.ts';
import { TANDEM } from '../disk/typed-here.ts';
import { readUpgradable, upgradeInput } from '../disk/upgrade-input.ts';
import type { UpgradablePlaybook } from '../disk/upgrade-input.ts';
import { textOption } from './command.ts';
import type { Command, CommandInput } from './command.ts';
import { ownEntry } from './own-entry.ts';
import { printedPart } from './print-upgrade.ts';
import { printJson, reportProblems } from './report.ts';
import { visible } from './visible.ts';

/** Settles what an upgrade left to a person, for one entry. */
export const resolve: Command = async (input) => {
  const { collections, root, json, operands, options } = input;
  const [id = ''] = operands;
  const side = sideOf(input);
  const { playbook, problems } = await readUpgradable(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const question = { id, side, playbook, part: numberOf(textOption(input, 'part')) };
  const result = await settled(root, question, options.force === true);
  if (result.state === 'wrong') return reportWrong(result.problems, { id, side, json });
  if (json) printJson({ id, side, ...result });
  else process.stdout.write(printed(id, side, result));
  return result.state === 'to edit' || (result.left ?? []).length > 0 ? 3 : 0;
};

const SIDES = ['mine', 'upstream', 'edit'] as const satisfies readonly Side[];
const NOTHING = 'Nothing was written.';

const sideOf = ({ options }: CommandInput): Side => {
  const given = SIDES.filter((side) => options[side] === true);
  const [side] = given;
  if (side === undefined || given.length > 1)
    throw new Error(`Say whose text it shall be: --mine, --upstream, or --edit to write it yourself. ${NOTHING}`);
  return side;
};

const numberOf = (part: string | undefined): number | undefined => {
  if (part === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(part))
    throw new Error(`--part takes the number of a part; tandem status lists them. ${NOTHING}`);
  return Number(part);
};

/** Settles the entry where an upgrade left it as a whole, else the parts of it that wait. */
const settled = async (root: string, question: Question, force: boolean): Promise<SettleResult> => {
  const { id, side, playbook, part } = question;
  const { own, newest } = playbook;
  const { edition } = own.base.name;
  const overlay = overlayOf(ownEntry(id, own), edition);
  if (!overlay) throw new Error(`${id} is an entry of your own, and changes none of the base. ${NOTHING}`);
  const input = await upgradeInput(root, playbook, edition);
  const step = compareVersions(overlay.basedOn, edition) < 0 ? stepOf(id, input) : undefined;
  if (step?.waits === 'entry') {
    if (part !== undefined) throw new Error(`${id} waits as a whole: leave out --part. ${NOTHING}`);
    return settleConflict(root, { overlay, step, input, side }, force);
  }
  const merged = step ? afterStep(step, edition) : { overlay, waiting: waitingOf(overlay.source, own.waiting) };
  const { waiting } = merged;
  if (!waiting) {
    const next = newest === edition ? '' : ` Edition ${newest} is there: tandem upgrade merges it.`;
    throw new Error(
      `Nothing about ${id} waits for you: it is written for edition ${overlay.basedOn}.${next} ${NOTHING}`,
    );
  }
  const known = partsOf(waiting).map((one) => one.part);
  if (part !== undefined && !known.includes(part))
    throw new Error(`${id} has no part ${part} that waits. There are: ${known.join(', ')}. ${NOTHING}`);
  const decided = new Set(part === undefined ? known : [part]);
  const onDisk = overlay.source.text;
  return settleParts(root, { overlay: merged.overlay, onDisk, waiting, decided, side, input }, force);
};

/** What an upgrade left to a person of an entry that is written for an older edition than the base. */
const stepOf = (id: string, input: UpgradeInput): EntryStep => {
  const step = planUpgrade({ ...input, only: id }).steps.find(({ outcome }) => outcome === 'conflict');
  if (!step) throw new Error(`Nothing about ${id} has to be decided: tandem upgrade merges it. ${NOTHING}`);
  return step;
};

/** An entry as a step that leaves parts of it to a person would write it. */
const afterStep = ({ id, file, movedTo, writes }: EntryStep, edition: string) => {
  if (movedTo !== undefined)
    throw new Error(`${id} is called ${movedTo} now: tandem upgrade moves it first. ${NOTHING}`);
  const textOf = (name: string) => writes.find((write) => write.file === name)?.text ?? '';
  const overlay = overlayOf({ id, file, text: textOf(file) }, edition);
  const waitingFile = waitingFileOf(file);
  const read = readWaiting(textOf(waitingFile), waitingFile);
  if (!overlay || 'problems' in read) throw new Error(`${file} could not be merged. ${NOTHING}`);
  return { overlay, waiting: read.waiting };
};

const reportWrong = (
  problems: readonly Problem[],
  { id, side, json }: { id: string; side: Side; json: boolean },
): number => {
  const exitCode = reportProblems(problems, json);
  if (!json && side !== 'edit') process.stderr.write(`Write it yourself: ${TANDEM} resolve ${id} --edit\n`);
  return exitCode;
};

const printed = (id: string, side: Side, result: Exclude<SettleResult, { state: 'wrong' }>): string => {
  const { state, file, kept, goes = [], left = [] } = result;
  const lines = {
    'to edit': `${file} holds your text and what it is about. Edit it, delete its line >>>>>>> and all below, and run ${TANDEM} resolve ${id} --edit again.`,
    settled: side === 'upstream' ? `${file} keeps what can stand beside upstream's text.` : `${file} is settled.`,
    removed: `${id} is as upstream has it: the file went away.`,
  };
  return [
    left.length > 0 ? `${file} says what you decided, and these parts of it still wait:` : lines[state],
    ...left.map((part) => `  ${printedPart(part)}`),
    ...goes.flatMap(({ place, mine }) => [`Of yours this goes, ${visible(place)}:`, ...indented(mine ?? '')]),
    ...kept.map((copy) => `The old text is in ${copy}.`),
    '',
  ].join('\n');
};

const indented = (text: string): string[] => text.split('\n').map((line) => `  ${visible(line)}`);

interface Question {
  id: string;
  side: Side;
  /** The number of the one part that is settled; all of them where it is left out. */
  part: number | undefined;
  playbook: UpgradablePlaybook;
}
