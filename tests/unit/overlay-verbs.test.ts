import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TANDEM } from '../../src/disk/typed-here.ts';
import { runTandem as run } from './run-tandem.ts';
import { filesIn, organisation } from './small-organisation.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const guide = (last: string, key = 'One thing.') =>
  `---\ntitle: A guide\nsummary: What it is for.\nkeyMessage: ${key}\nchecklist: [One]\npitfalls: [Two]\n---\n\n${last}\n`;
const patch = (fields: string, { on = '1.0', kind = 'patch' } = {}) =>
  `---\noverlay: ${kind}\nbasedOn: "${on}"\n${fields}---\n`;
const EDITIONS = {
  '1.0': { 'guides/a.mdx': guide('First.'), 'guides/b.mdx': guide('First.'), 'guides/gone.mdx': guide('First.') },
  '1.1': { 'guides/a.mdx': guide('Second.', 'Two things.'), 'guides/b.mdx': guide('First.') },
};
const project = (content: Record<string, string>, edition = '1.0') =>
  organisation({ editions: EDITIONS, content, edition });
/** One entry waits: both sides changed `keyMessage`. */
const waiting = () => project({ 'guides/a.mdx': patch('# ours\nkeyMessage: Ours.\ntitle: Also ours\n') }, '1.1');

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, stdio: 'pipe' });

describe('tandem customise', () => {
  it('starts a patch, and does not start it again', async () => {
    const root = project({});
    const { exitCode, stdout } = await run(root, 'customise', 'guides/start');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout:
        'content/guides/start.mdx is there. Take the # away in front of what you change, and write sections below the second ---.\n' +
        'It uses {product.leader}, {engineering.leader}: to change a name everywhere, set a term in playbook.yaml instead.\n',
    });
    expect(read(root, 'content/guides/start.mdx')).toContain('overlay: patch\nbasedOn: "1.0"\n');
    expect((await run(root, 'check')).exitCode).toBe(0);
    const again = await run(root, 'customise', 'guides/start', '--hide');
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('is there already') as string });
    const forced = await run(root, 'customise', 'guides/start', '--replace', '--force', '--json');
    expect(JSON.parse(forced.stdout)).toMatchObject({ id: 'guides/start', overlay: 'replace', basedOn: '1.0' });
  });

  it.each([
    ['guides/strat', 'Did you mean guides/start?'],
    ['../../outside', 'has no entry "../../outside"'],
    ['guides/../guides/start', 'has no entry'],
    ['__proto__', 'has no entry'],
    ['guides/constructor', 'has no entry'],
  ])('refuses %s', async (id, message) => {
    const root = project({});
    const { exitCode, stderr } = await run(root, 'customise', id);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
    expect(existsSync(join(root, 'content'))).toBe(false);
  });

  it.each([
    'https://ours.example/guides/start/#first',
    '/guides/start/',
    'content/guides/start.mdx',
    'guides/start.md',
  ])('understands %s', async (written) => {
    const { exitCode, stdout } = await run(project({}), 'customise', written, '--hide', '--json');
    expect({ exitCode, printed: JSON.parse(stdout) as unknown }).toEqual({
      exitCode: 0,
      printed: { id: 'guides/start', file: 'content/guides/start.mdx', overlay: 'hide', basedOn: '1.0', kept: [] },
    });
  });

  it('writes through no link', async () => {
    const outside = temporaryFolder();
    const root = project({});
    symlinkSync(outside, join(root, 'content'));
    const { exitCode, stderr } = await run(root, 'customise', 'guides/start');
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('symbolic link') as string,
    });
    expect(filesIn(outside)).toEqual({});
  });
});

describe('a verb that takes an id', () => {
  it.each([
    ['diff', '/guides/b/'],
    ['resolve', 'content/guides/b.mdx', '--mine'],
    ['upgrade', '--only', 'https://ours.example/guides/b/', '--dry-run'],
    ['rename', 'content/guides/ours.mdx', 'content/guides/own.mdx', '--dry-run'],
  ])('understands an address and a file: %s %s', async (verb, ...args) => {
    const root = project({ 'guides/b.mdx': patch('keyMessage: Ours.\n'), 'guides/ours.mdx': guide('Ours.') });
    const plain = args.map((arg) => arg.replace(/^(?:https:\/\/ours\.example\/|content\/|\/)|\/$|\.mdx$/g, ''));
    expect(await run(root, verb, ...args)).toEqual(await run(root, verb, ...plain));
  });
});

describe('a verb that looks at overlays', () => {
  it.each([['status'], ['diff', 'guides/a'], ['resolve', 'guides/a', '--mine'], ['upgrade', '--dry-run']])(
    'says why one cannot be read: %s',
    async (...args) => {
      const root = project({ 'guides/a.mdx': patch('keyMessage: Ours: all of it\n') });
      const { exitCode, stdout } = await run(root, ...args, '--json');
      expect({ exitCode, printed: JSON.parse(stdout) as unknown }).toEqual({
        exitCode: 1,
        printed: {
          problems: [
            {
              code: 'T203',
              file: 'content/guides/a.mdx',
              line: 4,
              column: 13,
              message: 'the YAML cannot be read: a colon with a space behind it stands within a value',
              hint: 'put the whole value in quotes; if this is a field of its own, indent it like those around it',
            },
          ],
        },
      });
    },
  );
});

describe('a verb that needs a base', () => {
  it.each([
    ['status'],
    ['upgrade'],
    ['customise', 'guides/a'],
    ['resolve', 'guides/a', '--mine'],
    ['diff', 'guides/a'],
  ])('says so where there is none: %s', async (...args) => {
    expect(await run(temporaryFolder(), ...args)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('T701') as string,
    });
    const alone = temporaryFolder({ 'playbook.yaml': 'name: Alone\n' });
    expect(await run(alone, ...args)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('builds on no edition') as string,
    });
  });
});

describe('tandem status', () => {
  it('says how each entry stands, and exits 2 where there is something new', async () => {
    const root = project({
      'guides/a.mdx': patch('keyMessage: Ours.\n'),
      'guides/b.mdx': patch('keyMessage: Ours.\n'),
      'guides/gone.mdx': patch('', { kind: 'hide' }),
    });
    const { exitCode, stdout } = await run(root, 'status', '--json');
    expect({ exitCode, printed: JSON.parse(stdout) as unknown }).toEqual({
      exitCode: 2,
      printed: {
        base: { package: './upstream', edition: '1.0', newest: '1.1' },
        entries: [
          { id: 'guides/a', overlay: 'patch', state: 'upstream changed' },
          { id: 'guides/b', overlay: 'patch', state: 'up to date' },
          { id: 'guides/gone', overlay: 'hide', state: 'base gone' },
        ].map((entry) => ({ ...entry, file: `content/${entry.id}.mdx`, basedOn: '1.0', parts: [] })),
      },
    });
  });

  it('exits 3 while a conflict waits, and 0 where nothing does', async () => {
    const { exitCode, stdout } = await run(waiting(), 'status');
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 3,
      stdout: expect.stringContaining('conflict waiting  guides/a') as string,
    });
    expect(await run(project({}, '1.1'), 'status')).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['an edition that is not there', { 'guides/a.mdx': patch('', { on: '7.0' }) }, 'T971'],
    ['an overlay that is none', { 'guides/a.mdx': patch('', { kind: 'path' }) }, 'T901'],
    ['a key that JavaScript reserves', { 'guides/a.mdx': patch('__proto__: 1\n') }, 'T206'],
  ])('%s is a problem, for check too', async (_, content, code) => {
    const root = project(content);
    for (const verb of code === 'T206' ? ['check'] : ['check', 'status', 'upgrade']) {
      const { exitCode, stderr } = await run(root, verb);
      expect({ verb, exitCode, stderr }).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining(code) as string,
      });
    }
    expect(filesIn(join(root, 'content'))).toEqual(content);
  });
});

describe('tandem upgrade', () => {
  it('writes nothing on a dry run, and says that there is an update', async () => {
    const root = project({ 'guides/b.mdx': patch('title: Ours\n') });
    const before = filesIn(root);
    const { exitCode, stdout } = await run(root, 'upgrade', '--dry-run', '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      from: '1.0',
      to: '1.1',
      entries: [{ id: 'guides/b', outcome: 'clean', notes: [], conflicts: [] }],
      problems: [],
    });
    expect(filesIn(root)).toEqual(before);
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 0 });
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 0, stdout: 'Everything is as edition 1.1 has it.\n' });
  });

  it('moves one entry alone, and the base not yet', async () => {
    const root = project({ 'guides/a.mdx': patch('title: Ours\n'), 'guides/b.mdx': patch('title: Ours\n') });
    expect(await run(root, 'upgrade', '--only', 'guides/a')).toMatchObject({ exitCode: 0 });
    expect(read(root, 'playbook.yaml')).toContain('edition: "1.0"');
    expect(read(root, 'content/guides/b.mdx')).toContain('"1.0"');
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
    expect(await run(root, 'upgrade', '--only', 'guides/bb')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('Did you mean guides/b?') as string,
    });
  });

  it('asks of one entry alone only that it suits the base, which stays', async () => {
    const root = project({
      'guides/a.mdx': patch('title: Ours\n'),
      'guides/own.mdx': guide('See [what edition 1.1 has no longer](guides/gone).'),
    });
    const { exitCode, stdout } = await run(root, 'upgrade', '--only', 'guides/a');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining('The playbook still builds on edition 1.0.\n') as string,
    });
    expect(stdout).not.toContain('T4');
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
    expect(await run(root, 'upgrade')).toMatchObject({
      exitCode: 3,
      stdout: expect.stringContaining('T403') as string,
    });
  });

  it.each([
    [['--to', '3.0'], 'has no edition 3.0. There are: 1.0, 1.1.'],
    [['--to', '../1.1'], 'has no edition ../1.1'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await run(project({}), 'upgrade', ...args);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(message) as string });
  });

  it('goes forward only', async () => {
    const { exitCode, stderr } = await run(project({}, '1.1'), 'upgrade', '--to', '1.0');
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('forward only') as string,
    });
  });

  it('writes over nothing that is not committed, unless it is told to', async () => {
    const root = project({ 'guides/b.mdx': patch('title: Ours\n') });
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'All');
    const changed = patch('title: Ours, and new\n');
    writeFiles(root, { 'content/guides/b.mdx': changed });
    const refused = await run(root, 'upgrade');
    expect(refused).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('  content/guides/b.mdx\n') as string,
    });
    expect(read(root, 'content/guides/b.mdx')).toBe(changed);
    expect(read(root, 'playbook.yaml')).toContain('"1.0"');
    const forced = await run(root, 'upgrade', '--force', '--json');
    const { kept } = JSON.parse(forced.stdout) as { kept: string[] };
    expect(kept.map((file) => read(root, file))).toEqual([changed]);
  });

  it('keeps no copy of what git has', async () => {
    const root = project({ 'guides/b.mdx': patch('title: Ours\n') });
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'All');
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(root, '.tandem', 'backup'))).toBe(false);
  });
});

describe('tandem resolve', () => {
  it('keeps mine, to the byte but for the edition', async () => {
    const root = waiting();
    const before = read(root, 'content/guides/a.mdx');
    expect(await run(root, 'resolve', 'guides/a', '--mine')).toMatchObject({ exitCode: 0 });
    expect(read(root, 'content/guides/a.mdx')).toBe(before.replace('"1.0"', '"1.1"'));
    expect(await run(root, 'status')).toMatchObject({ exitCode: 0 });
  });

  it("takes upstream's, and keeps what stands beside it", async () => {
    const root = waiting();
    expect(await run(root, 'resolve', 'guides/a', '--upstream')).toMatchObject({ exitCode: 0 });
    expect(read(root, 'content/guides/a.mdx')).toBe(patch('# ours\ntitle: Also ours\n', { on: '1.1' }));
  });

  it('removes an overlay that says nothing any more', async () => {
    const root = project({ 'guides/a.mdx': patch('keyMessage: Ours.\n') }, '1.1');
    const { exitCode, stdout } = await run(root, 'resolve', 'guides/a', '--upstream', '--json');
    const { state, kept } = JSON.parse(stdout) as { state: string; kept: string[] };
    expect({ exitCode, state }).toEqual({ exitCode: 0, state: 'removed' });
    expect(existsSync(join(root, 'content/guides/a.mdx'))).toBe(false);
    expect(read(root, kept[0] ?? '')).toContain('keyMessage: Ours.');
  });

  it('lets a person write it, in a file that check warns of until it is settled', async () => {
    const root = waiting();
    const before = read(root, 'content/guides/a.mdx');
    expect(await run(root, 'resolve', 'guides/a', '--edit')).toMatchObject({ exitCode: 3 });
    const file = 'content/guides/a.merge.mdx';
    const asked = read(root, file);
    for (const words of ['keyMessage: Ours.', 'keyMessage: Two things.', '>>>>>>>']) expect(asked).toContain(words);
    expect(read(root, 'content/guides/a.mdx')).toBe(before);
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('T973') as string });
    expect(await run(root, 'resolve', 'guides/a', '--edit')).toMatchObject({ exitCode: 3 });

    const [entry = ''] = asked.split('>>>>>>>');
    const wrong = entry.replace('keyMessage: Ours.', 'keyMessge: Both.');
    writeFiles(root, { [file]: wrong });
    const refused = await run(root, 'resolve', 'guides/a', '--edit');
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`${file}:5:1 T301`) as string });
    expect(read(root, 'content/guides/a.mdx')).toBe(before);

    writeFiles(root, { [file]: wrong.replace('keyMessge', 'keyMessage') });
    expect(await run(root, 'resolve', 'guides/a', '--edit')).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(root, file))).toBe(false);
    expect(read(root, 'content/guides/a.mdx')).toContain(
      'basedOn: "1.1"\n# ours\nkeyMessage: Both.\ntitle: Also ours\n',
    );
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
  });

  it('keeps an entry that is gone upstream as one of our own, or lets it go', async () => {
    const gone = { 'guides/gone.mdx': patch('title: Ours\n') };
    const root = project(gone, '1.1');
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
    expect(await run(root, 'status', '--json')).toMatchObject({
      exitCode: 3,
      stdout: expect.stringContaining('base gone') as string,
    });
    expect(await run(root, 'resolve', 'guides/gone', '--mine')).toMatchObject({ exitCode: 0 });
    expect(read(root, 'content/guides/gone.mdx')).toMatch(/^---\ntitle: "Ours"\n(?!.*overlay)[^]*First\.\n$/);
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
    const other = project(gone, '1.1');
    expect(await run(other, 'resolve', 'guides/gone', '--upstream')).toMatchObject({ exitCode: 0 });
    expect(filesIn(join(other, 'content'))).toEqual({});
  });

  it.each([
    [['guides/a'], 'Say whose text it shall be'],
    [['guides/a', '--mine', '--edit'], 'Say whose text it shall be'],
    [['guides/aa', '--mine'], 'Did you mean guides/a?'],
    [['../a', '--edit'], 'content/ has no entry "../a"'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await run(waiting(), 'resolve', ...args);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(message) as string });
  });

  it('says so where nothing waits', async () => {
    const { exitCode, stderr } = await run(project({ 'guides/a.mdx': patch('') }), 'resolve', 'guides/a', '--mine');
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`${TANDEM} upgrade merges it`) as string,
    });
  });
});

describe('tandem diff', () => {
  it('shows both sides in words, and the words themselves', async () => {
    const { exitCode, stdout } = await run(waiting(), 'diff', 'guides/a');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Yours, since edition 1.0 (content/guides/a.mdx):\n');
    expect(stdout).toContain('{+Ours.+}');
    expect(stdout).toContain('Upstream, from edition 1.0 to 1.1:\n');
    expect(stdout).toMatch(/\[-First\.-\]\s*\{\+Second\.\+\}/);
  });

  it('names one edition where the overlay builds on the newest', async () => {
    const { stdout } = await run(
      project({ 'guides/b.mdx': patch('title: Ours\n', { on: '1.1' }) }, '1.1'),
      'diff',
      'guides/b',
    );
    expect(stdout).toContain('Upstream, still edition 1.1:\n  Nothing changed.\n');
  });

  it('shows one side as data', async () => {
    const { stdout } = await run(waiting(), 'diff', 'guides/a', '--upstream', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'guides/a',
      basedOn: '1.0',
      edition: '1.1',
      upstream: { kind: 'changed' },
    });
    expect(JSON.parse(stdout)).not.toHaveProperty('mine');
  });
});
