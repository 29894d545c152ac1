import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTandem as run } from './run-tandem.ts';
import { organisation } from './small-organisation.ts';
import { readFiles, writeFiles } from './temporary-folder.ts';

const guide = (last: string, more = '') =>
  `---\ntitle: A guide\n${more}summary: What it is for.\nkeyMessage: One.\nchecklist: [One]\npitfalls: [Two]\n---\n\n${last}\n`;
const replacing = (last: string) => guide(last, 'overlay: replace\nbasedOn: "1.0"\n');

const project = () =>
  organisation({
    editions: {
      '1.0': { 'guides/a.mdx': guide('First.'), 'guides/old.mdx': guide('Old.'), 'guides/b.mdx': guide('First.') },
      '1.1': {
        'guides/a.mdx': guide('Second.'),
        'guides/new.mdx': guide('Old.', 'formerly: [guides/old]\n'),
        'guides/b.mdx': guide('Second.'),
      },
    },
    content: {
      'guides/a.mdx': replacing('Ours.'),
      'guides/old.mdx': '---\noverlay: patch\nbasedOn: "1.0"\ntitle: Ours\n---\n',
      'guides/b.mdx': replacing('First.').replace('One.', 'Ours.'),
    },
  });

/** The project's own files, without what is only for the program. */
const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(readFiles(root)).filter(([path]) => !/^(?:\.tandem|upstream)\//.test(path)));

describe('tandem undo', () => {
  it('takes an upgrade back: entries, what waits, names and the base', async () => {
    const root = project();
    const before = filesOf(root);
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 3 });
    const after = filesOf(root);
    expect(Object.keys(after)).toContain('content/guides/a.waits.yaml');
    const { exitCode, stdout } = await run(root, 'undo', '--json');
    expect({ exitCode, printed: JSON.parse(stdout) as unknown }).toMatchObject({
      exitCode: 0,
      printed: {
        from: '1.0',
        to: '1.1',
        files: expect.arrayContaining(['playbook.yaml', 'content/guides/new.mdx']) as string[],
      },
    });
    expect(filesOf(root)).toEqual(before);
    expect(await run(root, 'undo')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('no upgrade to take back') as string,
    });
    await run(root, 'upgrade');
    expect(filesOf(root)).toEqual(after);
  });

  it('keeps what was written since, unless it is told to go back all the same', async () => {
    const root = project();
    const before = filesOf(root);
    await run(root, 'upgrade');
    writeFiles(root, { 'content/guides/b.mdx': 'Something else.' });
    const edited = filesOf(root);
    const refused = await run(root, 'undo');
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('content/guides/b.mdx') as string });
    expect(filesOf(root)).toEqual(edited);
    const { stdout } = await run(root, 'undo', '--force', '--json');
    expect(filesOf(root)).toEqual(before);
    const { kept } = JSON.parse(stdout) as { kept: string[] };
    const copy = kept.find((path) => path.endsWith('guides/b.mdx')) ?? '';
    expect(readFiles(root)[copy]).toBe('Something else.');
  });

  it.each(['--mine', '--upstream'])('notices what was decided with %s about an entry that is gone', async (side) => {
    const root = organisation({
      editions: {
        '1.0': { 'guides/a.mdx': guide('First.'), 'guides/b.mdx': guide('First.') },
        '1.1': { 'guides/b.mdx': guide('First.') },
      },
      content: { 'guides/a.mdx': replacing('Ours.') },
    });
    const before = filesOf(root);
    await run(root, 'upgrade');
    expect(await run(root, 'resolve', 'guides/a', side)).toMatchObject({ exitCode: 0 });
    expect(await run(root, 'undo')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('content/guides/a.mdx') as string,
    });
    expect(await run(root, 'undo', '--force')).toMatchObject({ exitCode: 0 });
    expect(filesOf(root)).toEqual(before);
  });

  it('names the one entry that was moved by itself', async () => {
    const root = project();
    await run(root, 'upgrade', '--only', 'guides/b');
    const { exitCode, stdout } = await run(root, 'undo');
    expect({ exitCode, first: stdout.split('\n')[0] }).toEqual({
      exitCode: 0,
      first: 'The upgrade of guides/b is taken back: 1 file. The playbook builds on edition 1.0, as before.',
    });
  });

  it('finishes what was cut off, of an upgrade or of itself', async () => {
    const root = project();
    const before = filesOf(root);
    await run(root, 'upgrade');
    // As if the run had ended before the last files were written.
    writeFiles(root, {
      'playbook.yaml': before['playbook.yaml'] ?? '',
      'content/guides/old.mdx': before['content/guides/old.mdx'] ?? '',
    });
    rmSync(join(root, 'content/guides/new.mdx'));
    expect(await run(root, 'undo')).toMatchObject({ exitCode: 0 });
    expect(filesOf(root)).toEqual(before);
  });

  it.each(['', '{"from":"1.0"}', '{"from":"1.0","to":"1.1","writes":[{"file":"../x","before":"a","text":null}]}'])(
    'writes nothing where what was kept is not what it wrote: %j',
    async (text) => {
      const root = project();
      writeFiles(root, { '.tandem/last-upgrade.json': text });
      const before = filesOf(root);
      expect(await run(root, 'undo')).toMatchObject({ exitCode: 1 });
      expect(filesOf(root)).toEqual(before);
    },
  );
});
