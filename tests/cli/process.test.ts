import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from '../unit/temporary-folder.ts';
import { runProcess as run } from './run-process.ts';

const MINIMAL = fileURLToPath(new URL('../fixtures/minimal', import.meta.url));

const project = (): string => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  return root;
};

describe('the process of tandem', () => {
  it('exits 0 where all is well, and prints to the standard output only', async () => {
    expect(await run(['check', '--cwd', project()])).toEqual({
      exitCode: 0,
      stdout: '12 entries, no problems.\n',
      stderr: '',
    });
  });

  it('exits 1 and says why where it cannot begin, without a stack', async () => {
    const { exitCode, stdout, stderr } = await run(['chek']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^tandem: "chek" is not a verb of tandem\. .*\n$/);
  });

  it('writes no colour where nobody looks', async () => {
    const { exitCode, stderr } = await run(['check'], { cwd: temporaryFolder() });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^playbook\.yaml:1:1 T701 /);
  });

  it('works in the folder it is started in: writes the tree, then nothing, and says so', async () => {
    const root = project();
    expect(await run(['compose'], { cwd: root })).toEqual({
      exitCode: 0,
      stdout: '.tandem/composed: 12 written, 0 unchanged, 0 removed.\n',
      stderr: '',
    });
    const before = readFiles(join(root, '.tandem', 'composed'));
    const second = await run(['compose', '--json'], { cwd: root });
    expect(JSON.parse(second.stdout)).toEqual({
      problems: [],
      folder: '.tandem/composed',
      written: 0,
      removed: 0,
      unchanged: 12,
    });
    expect(readFiles(join(root, '.tandem', 'composed'))).toEqual(before);
  });
});
