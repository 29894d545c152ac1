import { asTarget } from '../core/plan.ts';
import { entryStates } from '../core/upgrade/entry-states.ts';
import type { EntryState } from '../core/upgrade/entry-states.ts';
import { askRegistry } from '../disk/registry.ts';
import type { RegistryNews } from '../disk/registry.ts';
import { TANDEM } from '../disk/typed-here.ts';
import { readUpgradable, upgradeInput } from '../disk/upgrade-input.ts';
import type { Command } from './command.ts';
import { printedPart } from './print-upgrade.ts';
import { printJson, reportProblems } from './report.ts';

/** Says how every overlay entry stands to the edition it builds on, and to the newest one. */
export const status: Command = async ({ collections, root, json, options }) => {
  const { playbook, problems } = await readUpgradable(root, collections);
  if (!playbook) return reportProblems(problems, json);
  const { own, newest, editions } = playbook;
  const { package: name, edition } = own.base.name;
  const input = await upgradeInput(root, playbook, edition);
  const entries = entryStates(input, asTarget(newest, editions.get(newest)?.edition.sources ?? []));
  const registry = options.registry === true ? await askRegistry(root, own.base) : undefined;
  if (json) {
    const shown = entries.map(({ id, file, overlay, basedOn, state, parts }) => {
      return { id, file, overlay, basedOn, state, parts };
    });
    printJson({ base: { package: name, edition, newest }, entries: shown, ...(registry && { registry }) });
  } else
    process.stdout.write(printed(entries, { name, edition, newest }) + (registry ? printedRegistry(registry) : ''));
  if (entries.some(({ waits }) => waits)) return 3;
  return newest !== edition || registry?.isNewer === true || entries.some(({ state }) => state !== 'up to date')
    ? 2
    : 0;
};

const printed = (entries: readonly EntryState[], { name, edition, newest }: BaseNames): string => {
  const width = Math.max(0, ...entries.map(({ state }) => state.length));
  const lines = entries.flatMap(({ id, overlay, basedOn, state, parts }) => [
    `${state.padEnd(width)}  ${id} (${overlay}, based on ${basedOn})`,
    ...parts.map((part) => `${' '.repeat(width)}    ${printedPart(part)}`),
  ]);
  const isWaiting = entries.some(({ waits }) => waits);
  return [
    `This playbook builds on edition ${edition} of ${name}. ${newest === edition ? 'It is the newest.' : `The newest is ${newest}.`}`,
    ...(entries.length > 0 ? lines : ['It changes no entry of it.']),
    ...(newest === edition ? [] : [`${TANDEM} upgrade --dry-run shows what an upgrade would do.`]),
    ...(isWaiting
      ? [
          `${TANDEM} resolve <id> settles what waits, or --part NUMBER of it; ${TANDEM} diff <id> shows what it is about.`,
        ]
      : []),
    '',
  ].join('\n');
};

const printedRegistry = ({ package: name, installed, newest, isNewer, isMajor, failed }: RegistryNews): string => {
  if (failed !== null) return `Nobody says whether there is a newer package: ${failed}.\n`;
  if (!isNewer) return `The registry has nothing newer than ${name} ${installed ?? ''}.\n`;
  const what = isMajor ? ', a new major version: read in its CHANGELOG.md first what it asks of you' : '';
  return `The registry has ${name} ${newest ?? ''}, and ${installed ?? ''} is installed${what}. To get it: npm install ${name}@${newest ?? ''}, and then ${TANDEM} status again.\n`;
};

interface BaseNames {
  name: string;
  edition: string;
  newest: string;
}
