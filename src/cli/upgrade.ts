import { planUpgrade } from '../core/plan.ts';
import type { UpgradePlan } from '../core/plan.ts';
import { applyUpgrade } from '../disk/apply-upgrade.ts';
import { readUpgradable, upgradeInput } from '../disk/upgrade-input.ts';
import { textOption } from './command.ts';
import type { Command } from './command.ts';
import { ownEntry } from './own-entry.ts';
import { printedUpgrade } from './print-upgrade.ts';
import { printJson, reportProblems } from './report.ts';

/** Merges a new edition into every overlay entry, and moves the base. What nobody but a person can decide stays as it is. */
export const upgrade: Command = async (input) => {
  const { collections, root, json, options } = input;
  const { playbook, problems } = await readUpgradable(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const { own, newest } = playbook;
  const from = own.base.name.edition;
  const to = textOption(input, 'to') ?? newest;
  const only = textOption(input, 'only');
  if (only !== undefined) ownEntry(only, own);
  const plan = planUpgrade({ ...(await upgradeInput(root, playbook, to)), only });
  refuseRename(plan, only);

  const isDryRun = options['dry-run'] === true;
  const edition = only === undefined ? to : undefined;
  const force = options.force === true;
  const kept = isDryRun ? [] : await applyUpgrade(root, own, { plan, edition, force });
  const isMoved = edition !== undefined && edition !== from;
  if (json)
    printJson({
      from,
      to,
      dryRun: isDryRun,
      baseMoved: isMoved && !isDryRun,
      entries: plan.steps.map(({ writes, isGone, ...step }) => ({
        ...step,
        gone: isGone === true,
        files: writes.map(({ file }) => file),
      })),
      problems: plan.problems,
      kept,
    });
  else process.stdout.write(printedUpgrade(plan, { from, to, isDryRun, isMoved, kept }));
  return exitCode(plan, isDryRun && isMoved);
};

const exitCode = ({ steps, problems }: UpgradePlan, isUpdateThere: boolean): number => {
  if (problems.length > 0 || steps.some(({ outcome }) => outcome === 'conflict')) return 3;
  return isUpdateThere ? 2 : 0;
};

/** A new name holds for all entries that refer to it, so that it comes with all of them. */
const refuseRename = ({ steps }: UpgradePlan, only: string | undefined): void => {
  const renamed = only === undefined ? undefined : steps.find(({ movedTo }) => movedTo !== undefined);
  if (!renamed) return;
  throw new Error(
    `${renamed.id} has another name upstream, ${renamed.movedTo ?? ''}, and other entries refer to it. Upgrade them together, without --only. Nothing was written.`,
  );
};
