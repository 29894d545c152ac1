import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planUpgrade } from '../../src/core/plan.ts';
import type { UpgradePlan } from '../../src/core/plan.ts';
import { applyUpgrade } from '../../src/disk/apply-upgrade.ts';
import { composeProject } from '../../src/disk/project.ts';
import { readUpgradable, upgradeInput } from '../../src/disk/upgrade-input.ts';
import { filesIn, organisation } from './small-organisation.ts';
import { collections } from '../../src/collections/index.ts';

const MINIMAL_GUIDES = fileURLToPath(new URL('../fixtures/minimal/content/guides', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/upgrade', import.meta.url));

const situations = readdirSync(FIXTURES).map((name) => {
  const folder = join(FIXTURES, name);
  return {
    name,
    editions: { '1.0': filesIn(join(folder, '1.0')), '1.1': filesIn(join(folder, '1.1')) },
    content: filesIn(join(folder, 'content')),
    wanted: filesIn(join(folder, 'expected')),
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected,
  };
});

interface Expected {
  exit: 0 | 3;
  outcomes: Record<string, string>;
  /** Words that the plan must say. */
  says: string[];
  /** Codes of what is wrong afterwards; none where it is left out. */
  problems?: string[];
}

const plan = async (root: string): Promise<{ plan: UpgradePlan; apply: () => Promise<unknown> }> => {
  const { playbook, problems } = await readUpgradable(root, collections);
  expect(problems).toEqual([]);
  if (!playbook) throw new Error('The project cannot be read.');
  const found = planUpgrade(await upgradeInput(root, playbook, '1.1'));
  return { plan: found, apply: () => applyUpgrade(root, playbook.own, { plan: found, edition: '1.1', force: false }) };
};

describe('an upgrade', () => {
  it.each(situations)('$name', async ({ editions, content, wanted, expected }) => {
    const root = organisation({ editions, content });
    expect((await composeProject(root, collections)).problems).toEqual([]);

    const first = await plan(root);
    // A plan is only a plan.
    expect(filesIn(join(root, 'content'))).toEqual(content);
    const outcomes = Object.fromEntries(first.plan.steps.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes, JSON.stringify(first.plan.steps)).toEqual(expected.outcomes);
    for (const words of expected.says)
      expect(JSON.stringify(first.plan.steps)).toContain(JSON.stringify(words).slice(1, -1));
    await first.apply();
    expect(filesIn(join(root, 'content'))).toEqual(wanted);
    expect(readFileSync(join(root, 'playbook.yaml'), 'utf8')).toContain('edition: "1.1" # moved by an upgrade\r\n');

    // The site goes on, with what waits as it was.
    const { problems } = await composeProject(root, collections);
    expect(problems.map(({ code }) => code)).toEqual(expected.problems ?? []);

    // What was upgraded stays; an entry that waits as a whole still waits, and parts that wait are kept beside their entry.
    const second = await plan(root);
    expect(second.plan.steps.map(({ id }) => id)).toEqual(
      first.plan.steps.flatMap(({ id, waits }) => (waits === 'entry' ? [id] : [])),
    );
    await second.apply();
    expect(filesIn(join(root, 'content'))).toEqual(wanted);
    // Outside git, what was written over is kept.
    if (Object.keys(content).some((file) => wanted[file] !== content[file])) {
      expect(existsSync(join(root, '.tandem', 'backup'))).toBe(true);
    }
  });

  it('lets the links of header and footer follow an entry that has another name', async () => {
    const [start = ''] = Object.values(filesIn(MINIMAL_GUIDES));
    const renamed = start.replace('\n---\n', '\nformerly: [guides/begin]\n---\n');
    const editions = { '1.0': { 'guides/begin.mdx': start }, '1.1': { 'guides/set-out.mdx': renamed } };
    const root = organisation({ editions, content: {} });
    const file = join(root, 'playbook.yaml');
    const before = readFileSync(file, 'utf8');
    const links = (id: string) => `navigation: [${id}]\r\nfooter: [{to: ${id}, text: Begin}]\r\n`;
    writeFileSync(file, before + links('guides/begin'));
    await (await plan(root)).apply();
    expect(readFileSync(file, 'utf8')).toBe(before.replace('"1.0"', '"1.1"') + links('guides/set-out'));
  });
});
