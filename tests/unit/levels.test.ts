import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { composeAll } from '../../src/disk/project.ts';
import { differencesFrom } from '../../src/disk/project-changes.ts';
import { runArguments } from './run-tandem.ts';
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.ts';
import { MINIMAL, SHARED, tellThreeLevels, well } from './three-levels.ts';

const init = (...args: string[]) => runArguments(['init', ...args]);

describe('a division', () => {
  it('builds on an organisation as that does on upstream: it inherits, it upgrades, and all are credited', async () => {
    const folder = temporaryFolder();
    const { upgrades } = await tellThreeLevels(folder);
    expect(upgrades.map(({ exitCode }) => exitCode)).toEqual([3, 3]);
    const team = join(folder, 'team');
    const { playbook, base, problems, editions } = await composeAll(team, collections);
    expect(problems).toEqual([]);
    expect(playbook?.settings).toMatchObject({
      name: 'Team',
      licence: { name: 'CC BY 4.0' },
      brand: {
        accent: '#7a1f5c',
        logo: '/base/1.1/logo.svg',
        icon: '/base/1.1/own-icon.svg',
        styles: '/base/1.1/own.css',
      },
      terms: { 'product.leader': { value: 'CPO' } },
    });
    const upstream = { package: '../upstream', name: 'Small', url: 'https://small.example/', licence: 'CC BY 4.0' };
    const acme = { package: '../acme', name: 'Acme', url: 'https://acme.example/', licence: 'CC BY 4.0' };
    expect(base?.about).toEqual({ ...acme, edition: '1.1', ancestors: [{ ...upstream, edition: '1.1' }] });
    expect(editions.map(({ about }) => about.base?.ancestors?.map(({ edition }) => edition))).toEqual([
      ['1.0'],
      ['1.1'],
    ]);
    const entry = playbook?.entries.find(({ id }) => id === SHARED);
    expect(entry?.data.summary).toBe('What the team says.');
    for (const text of ['It ends well.', 'The CPO goes first.', 'We meet.']) expect(entry?.markdown).toContain(text);
    expect(readFileSync(join(team, 'editions/1.0/files/pictures/map.svg'), 'utf8')).toContain('First');
    expect(readFileSync(join(team, 'editions/1.1/files/pictures/map.svg'), 'utf8')).toContain('Second');
    expect(readFileSync(join(team, 'editions/1.1/files/logo.svg'), 'utf8')).toContain('Acme');
    expect(readFileSync(join(team, 'editions/1.1/playbook.yaml'), 'utf8')).toContain('logo: /logo.svg');
    if (!base || !playbook) throw new Error('There is no base.');
    const told = JSON.stringify(differencesFrom(base.entries, playbook, collections));
    for (const text of ['What the team says.', 'We meet.']) expect(told).toContain(text);
    for (const text of ['It ends well.', 'goes first', 'What Acme says.']) expect(told).not.toContain(text);
  });

  it('finds the organisation as an installed package too, with its pictures', async () => {
    const { folder, acme } = await small();
    writeFiles(acme, {
      'package.json': JSON.stringify({ name: '@acme/playbook', version: '1.1.0', files: ['editions'] }),
    });
    execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: acme });
    const installed = join(folder, 'other', 'node_modules', '@acme', 'playbook');
    mkdirSync(installed, { recursive: true });
    const tarball = join(folder, 'acme-playbook-1.1.0.tgz');
    execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);

    const { exitCode, stdout, stderr } = await init('mine', '--base', '@acme/playbook', '--cwd', join(folder, 'other'));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('on edition 1.0 of Small.');
    const mine = join(folder, 'other', 'mine');
    const { dependencies } = JSON.parse(readFileSync(join(mine, 'package.json'), 'utf8')) as Record<string, object>;
    expect(dependencies).toMatchObject({ '@acme/playbook': '^1.1.0' });
    await well(mine, 'release', '1.0');
    expect(existsSync(join(mine, 'editions/1.0/files/pictures/map.svg'))).toBe(true);
  });
});

describe('tandem init --base', () => {
  it('writes no example and no gap, and the colour only where it is given', async () => {
    const { folder, acme } = await small();
    const { stdout } = await init(join(folder, 'new'), '--base', acme, '--accent', '#123456', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ base: '../acme', edition: '1.0', name: 'New', accent: '#123456' });
    const files = readFiles(join(folder, 'new'));
    expect(Object.keys(files).filter((path) => /^content|_on-base/.test(path))).toEqual([]);
    expect(files['playbook.yaml']).toContain('package: "../acme"\n  edition: "1.0"');
    expect(files['playbook.yaml']).toContain('brand:\n  accent: "#123456"');
    for (const path of ['playbook.yaml', 'README.md']) expect(files[path]).not.toContain('{{');
  });

  it('has the generator from where the base has it, and from elsewhere where somebody says so', async () => {
    const { folder, acme } = await small();
    writeFiles(folder, {
      'tandem-playbook.tgz': '',
      'acme/package.json': JSON.stringify({ dependencies: { 'tandem-playbook': 'file:../tandem-playbook.tgz' } }),
    });
    const packageOf = async (path: string, ...args: string[]) => {
      const { stdout } = await init(join(folder, path), '--base', acme, '--json', ...args);
      return JSON.parse(stdout) as unknown;
    };
    const taken = 'file:../../tandem-playbook.tgz';
    expect(await packageOf('divisions/one')).toMatchObject({ package: taken });
    const file = readFileSync(join(folder, 'divisions/one/package.json'), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ dependencies: { 'tandem-playbook': taken } });
    expect(await packageOf('divisions/two', '--package', '^9.1.0')).toMatchObject({ package: '^9.1.0' });
  });

  it.each([
    ['a package that is not installed', '@nobody/playbook', 'is not installed here: npm install @nobody/playbook.'],
    ['a folder that is not there', './nowhere', './nowhere holds no edition to build on'],
    [
      'a path that playbook.yaml cannot name',
      './with space',
      'is neither a package such as tandem-playbook nor a path',
    ],
  ])('refuses %s, and writes nothing', async (_, base, message) => {
    const { folder, acme } = await small();
    cpSync(acme, join(folder, 'with space'), { recursive: true });
    const { exitCode, stderr } = await init(join(folder, 'new'), '--base', base, '--cwd', folder);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(message) as string });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

/** A small playbook with one edition. */
const small = async () => {
  const folder = temporaryFolder();
  const acme = join(folder, 'acme');
  cpSync(MINIMAL, acme, { recursive: true });
  await well(acme, 'release', '1.0');
  return { folder, acme };
};
