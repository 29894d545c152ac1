import { asTarget } from '../core/plan.ts';
import { entryStates } from '../core/upgrade/entry-states.ts';
import type { EntryState } from '../core/upgrade/entry-states.ts';
import { readUpgradable, upgradeInput } from '../disk/upgrade-input.ts';
import type { Command } from './command.ts';
import { printJson, reportProblems } from './report.ts';

/** Says how every overlay entry stands to the edition it builds on, and to the newest one. */
export const status: Command = async ({ collections, root, json }) => {
  const { playbook, problems } = await readUpgradable(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const { own, newest, editions } = playbook;
  const { package: name, edition } = own.base.name;
  const input = await upgradeInput(root, playbook, edition);
  const entries = entryStates(input, asTarget(newest, editions.get(newest)?.edition.sources ?? []));
  if (json) {
    const shown = entries.map(({ id, file, overlay, basedOn, state }) => ({ id, file, overlay, basedOn, state }));
    printJson({ base: { package: name, edition, newest }, entries: shown });
  } else process.stdout.write(printed(entries, { name, edition, newest }));
  if (entries.some(({ waits }) => waits)) return 3;
  return newest !== edition || entries.some(({ state }) => state !== 'up to date') ? 2 : 0;
};

const printed = (entries: readonly EntryState[], { name, edition, newest }: BaseNames): string => {
  const width = Math.max(0, ...entries.map(({ state }) => state.length));
  const lines = entries.map(
    ({ id, overlay, basedOn, state }) => `${state.padEnd(width)}  ${id} (${overlay}, based on ${basedOn})`,
  );
  const isWaiting = entries.some(({ waits }) => waits);
  return [
    `This playbook builds on edition ${edition} of ${name}. ${newest === edition ? 'It is the newest.' : `The newest is ${newest}.`}`,
    ...(entries.length > 0 ? lines : ['It changes no entry of it.']),
    ...(newest === edition ? [] : ['tandem upgrade --dry-run shows what an upgrade would do.']),
    ...(isWaiting ? ['tandem resolve <id> settles what waits; tandem diff <id> shows what it is about.'] : []),
    '',
  ].join('\n');
};

interface BaseNames {
  name: string;
  edition: string;
  newest: string;
}
