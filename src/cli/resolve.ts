import { compareVersions } from '../core/edition.ts';
import { overlayOf } from '../core/overlay/follow-editions.ts';
import { planUpgrade } from '../core/plan.ts';
import type { Problem } from '../core/problems.ts';
import { settleConflict } from '../disk/settle-conflict.ts';
import type { Conflict, SettleResult, Side } from '../disk/settle-conflict.ts';
import { readUpgradable, upgradeInput } from '../disk/upgrade-input.ts';
import type { UpgradablePlaybook } from '../disk/upgrade-input.ts';
import type { Command, CommandInput } from './command.ts';
import { ownEntry } from './own-entry.ts';
import { printJson, reportProblems } from './report.ts';

/** Settles what an upgrade left to a person, for one entry. */
export const resolve: Command = async (input) => {
  const { collections, root, json, operands, options } = input;
  const [id = ''] = operands;
  const side = sideOf(input);
  const { playbook, problems } = await readUpgradable(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const conflict = await conflictOf(root, { id, side, playbook });
  const result = await settleConflict(root, conflict, options.force === true);
  if (result.state === 'wrong') return reportWrong(result.problems, { id, side, json });
  if (json) printJson({ id, side, ...result });
  else process.stdout.write(printed(id, side, result));
  return result.state === 'to edit' ? 3 : 0;
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

const conflictOf = async (root: string, { id, side, playbook }: Question): Promise<Conflict> => {
  const { own, newest } = playbook;
  const { edition } = own.base.name;
  const overlay = overlayOf(ownEntry(id, own), edition);
  if (!overlay) throw new Error(`${id} is an entry of your own, and changes none of the base. ${NOTHING}`);
  if (compareVersions(overlay.basedOn, edition) >= 0) {
    const next = newest === edition ? '' : ` Edition ${newest} is there: tandem upgrade merges it.`;
    throw new Error(
      `Nothing about ${id} waits for you: it is written for edition ${overlay.basedOn}.${next} ${NOTHING}`,
    );
  }
  const input = await upgradeInput(root, playbook, edition);
  const step = planUpgrade({ ...input, only: id }).steps.find(({ outcome }) => outcome === 'conflict');
  if (!step) throw new Error(`Nothing about ${id} has to be decided: tandem upgrade merges it. ${NOTHING}`);
  return { overlay, step, input, side };
};

const reportWrong = (
  problems: readonly Problem[],
  { id, side, json }: { id: string; side: Side; json: boolean },
): number => {
  const exitCode = reportProblems(problems, json);
  if (!json && side !== 'edit') process.stderr.write(`Write it yourself: tandem resolve ${id} --edit\n`);
  return exitCode;
};

const printed = (id: string, side: Side, result: Exclude<SettleResult, { state: 'wrong' }>): string => {
  const { state, file, kept } = result;
  const lines = {
    'to edit': `${file} holds your text and what it is about. Edit it, delete its line >>>>>>> and all below, and run tandem resolve ${id} --edit again.`,
    settled: side === 'upstream' ? `${file} keeps what can stand beside upstream's text.` : `${file} is settled.`,
    removed: `${id} is as upstream has it: the file went away.`,
  };
  return [lines[state], ...kept.map((copy) => `The old text is in ${copy}.`), ''].join('\n');
};

interface Question {
  id: string;
  side: Side;
  playbook: UpgradablePlaybook;
}
