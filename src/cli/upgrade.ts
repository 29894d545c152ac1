import { idFrom } from '../core/id-from.ts';
import { planUpgrade } from '../core/plan.ts';
import type { UpgradePlan } from '../core/plan.ts';
import { editionNews } from '../core/upgrade/edition-news.ts';
import { waitingParts } from '../core/upgrade/entry-states.ts';
import { termsToKeep } from '../core/upgrade/kept-terms.ts';
import { readPlaybookFile } from '../core/playbook-file.ts';
import { applyUpgrade } from '../disk/apply-upgrade.ts';
import { takenOver } from '../disk/entry-differences.ts';
import { readUpgradable, upgradeInput } from '../disk/upgrade-input.ts';
import type { Moving } from '../disk/upgrade-input.ts';
import { hintsTypedHere } from '../disk/typed-here.ts';
import type { OwnPlaybook } from '../disk/read-own.ts';
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
  const named = textOption(input, 'only');
  const only = named === undefined ? undefined : idFrom(named);
  if (only !== undefined) ownEntry(only, own);
  const moving = await upgradeInput(root, playbook, to, { baseStays: only !== undefined });
  const plan = planUpgrade({ ...moving, only });
  refuseRename(plan, only);

  const stillWaiting = waitingSince(plan, own);
  const isDryRun = options['dry-run'] === true;
  const edition = only === undefined ? to : undefined;
  const force = options.force === true;
  const keptTerms =
    edition === undefined
      ? {}
      : termsToKeep(moving.dropped, { set: termsSet(own), texts: textsAfter(own, plan, moving) });
  const kept = isDryRun ? [] : await applyUpgrade(root, own, { plan, edition, keptTerms, force });
  const isMoved = edition !== undefined && edition !== from;
  const brings = isMoved
    ? editionNews(moving.from, moving.target, { content: own.content, terms: termsSet(own) })
    : undefined;
  const taken = takenOver(own, { steps: plan.steps, input: moving });
  if (json)
    printJson({
      from,
      to,
      dryRun: isDryRun,
      baseMoved: isMoved && !isDryRun,
      ...(brings && { brings }),
      entries: plan.steps.map(({ writes, isGone, ...step }) => ({
        ...step,
        gone: isGone === true,
        taken: taken.get(step.id) ?? [],
        files: writes.map(({ file }) => file),
      })),
      stillWaiting,
      keptTerms,
      problems: hintsTypedHere(plan.problems),
      kept,
    });
  else
    process.stdout.write(
      printedUpgrade(plan, { from, to, isDryRun, isMoved, kept, stillWaiting, brings, taken, keptTerms }),
    );
  return exitCode(plan, { isUpdateThere: isDryRun && isMoved, isWaiting: stillWaiting.length > 0 });
};

/** The entries of which parts wait since an earlier upgrade, and this one adds nothing to them. */
const waitingSince = ({ steps }: UpgradePlan, own: OwnPlaybook): string[] => {
  const ended = new Set(steps.filter(({ outcome }) => outcome === 'conflict').map(({ id }) => id));
  return own.content
    .filter((source) => !ended.has(source.id) && waitingParts(source, own).length > 0)
    .map(({ id }) => id);
};

/** What speaks of terms after an upgrade: the organisation's texts, and those of older editions that stand for what waits. */
const textsAfter = (own: OwnPlaybook, { steps }: UpgradePlan, { editions }: Moving): string[] => {
  const written = new Map(steps.flatMap(({ writes }) => writes.map(({ file, text }) => [file, text] as const)));
  const before = own.content.filter(({ file }) => !written.has(file)).map(({ text }) => text);
  const shown = steps
    .filter(({ waits }) => waits === 'entry')
    .flatMap(({ id, basedOn }) => editions.get(basedOn ?? '')?.get(id)?.text ?? []);
  return [own.playbookFile ?? '', ...before, ...[...written.values()].filter((text) => text !== undefined), ...shown];
};

/** The keys of the terms that the organisation sets. */
const termsSet = ({ playbookFile, base }: OwnPlaybook): readonly string[] => {
  const read = readPlaybookFile(playbookFile, base.settings);
  return 'settings' in read ? read.ownTerms : [];
};

const exitCode = (
  { steps, problems }: UpgradePlan,
  { isUpdateThere, isWaiting }: { isUpdateThere: boolean; isWaiting: boolean },
): number => {
  if (isWaiting || problems.length > 0 || steps.some(({ outcome }) => outcome === 'conflict')) return 3;
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
