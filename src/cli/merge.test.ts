import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';

const CLI = fileURLToPath(new URL('main.ts', import.meta.url));
const SECOND = 1_000;

const entry = (title: string, body: string): string => `---\ntitle: ${title}\nsummary: What to do.\n---\n\n${body}\n`;
const BASE = entry('Plan', 'Ask first.\n\nDecide then.');
const MINE = entry('Our plan', 'Ask first.\n\nDecide then.');
const THEIRS = entry('Plan', 'Ask first.\n\nDecide at once.');
const MERGED = entry('Our plan', 'Ask first.\n\nDecide at once.');
const OTHER_TITLE = entry('A plan for all', 'Ask first.\n\nDecide then.');

const merge = (files: { mine: string; base: string; theirs: string }, options: string[] = []): Promise<Outcome> => {
  const root = temporaryFolder();
  writeFiles(root, { 'mine.mdx': files.mine, 'base.mdx': files.base, 'theirs.mdx': files.theirs });
  const args = [CLI, 'merge', 'mine.mdx', 'base.mdx', 'theirs.mdx', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { encoding: 'utf8', cwd: root }, (error, stdout, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0;
      resolve({ exitCode, stdout, stderr, files: readFiles(root) });
    });
  });
};

interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
  files: ReturnType<typeof readFiles>;
}

describe('tandem merge', { timeout: 30 * SECOND }, () => {
  it('prints the merged text, and leaves the files as they are', async () => {
    const { exitCode, stdout, stderr, files } = await merge({ mine: MINE, base: BASE, theirs: THEIRS });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: MERGED, stderr: '' });
    expect(files['mine.mdx']).toBe(MINE);
  });

  it('prints one JSON document', async () => {
    const { exitCode, stdout } = await merge({ mine: MINE, base: BASE, theirs: THEIRS }, ['--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ outcome: 'clean', text: MERGED, notes: [], conflicts: [] });
  });

  it('writes into the first file, as git wants it of a merge driver', async () => {
    const options = ['--write', '--path', 'content/guides/plan.mdx'];
    const { exitCode, stdout, files } = await merge({ mine: MINE, base: BASE, theirs: THEIRS }, options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(files).toEqual({ 'mine.mdx': MERGED, 'base.mdx': BASE, 'theirs.mdx': THEIRS });
  });

  it('says what a person has to decide, exits 3 and writes nothing', async () => {
    const { exitCode, stdout, stderr, files } = await merge({ mine: MINE, base: BASE, theirs: OTHER_TITLE }, [
      '--write',
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toContain('frontmatter: title');
    expect(stderr).toContain('Our plan');
    expect(stderr).toContain('A plan for all');
    expect(files['mine.mdx']).toBe(MINE);
  });

  it('has no text to give on a conflict', async () => {
    const { exitCode, stdout } = await merge({ mine: MINE, base: BASE, theirs: OTHER_TITLE }, ['--json']);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'conflict', text: null, notes: [] });
  });

  it('keeps the line endings and the byte order mark of the first file', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { files } = await merge({ mine: windows(MINE), base: BASE, theirs: THEIRS }, ['--write']);
    expect(files['mine.mdx']).toBe(windows(MERGED));
  });

  it('exits 1 where a file is not there, or three files are not given', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'mine.mdx': MINE });
    const runs = [['mine.mdx', 'gone.mdx', 'gone.mdx'], ['mine.mdx']].map(
      (operands) =>
        new Promise<number>((resolve) => {
          execFile(process.execPath, [CLI, 'merge', ...operands, '--cwd', join(root, '.')], (error) =>
            resolve(typeof error?.code === 'number' ? error.code : 0),
          );
        }),
    );
    expect(await Promise.all(runs)).toEqual([1, 1]);
    expect(readFiles(root)).toEqual({ 'mine.mdx': MINE });
  });
});
