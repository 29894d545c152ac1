import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder } from './temporary-folder.ts';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const REFUSED = fileURLToPath(new URL('../fixtures/merge/schema-refuses-the-sum', import.meta.url));
const SECOND = 1_000;
const BASE = 'One stays. Two stays.\n\nThree stays. Four stays.\n';
const MINE = BASE.replace('One stays', 'One goes');

const run = (files: Record<string, string | Uint8Array>, ...options: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const cwd = temporaryFolder(files);
    const args = [CLI, 'merge', 'mine.mdx', 'base.mdx', 'theirs.mdx', ...options];
    execFile(process.execPath, args, { encoding: 'utf8', cwd }, (error, stdout, stderr) => {
      const mine = readFiles(cwd)['mine.mdx'];
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr, mine });
    });
  });

const three = (theirs: string, mine = MINE) => ({ 'base.mdx': BASE, 'mine.mdx': mine, 'theirs.mdx': theirs });

interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
  mine: string | undefined;
}

describe('tandem merge', { timeout: 30 * SECOND }, () => {
  it('prints what it merged', async () => {
    expect(await run(three(BASE.replace('Four stays', 'Four goes')))).toEqual({
      exitCode: 0,
      stdout: 'One goes. Two stays.\n\nThree stays. Four goes.\n',
      stderr: '',
      mine: MINE,
    });
  });

  it('says what is worth a look', async () => {
    const { exitCode, stdout, stderr } = await run(three(BASE.replace('Two stays', 'Two goes')));
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'One goes. Two goes.\n\nThree stays. Four stays.\n' });
    expect(stderr).toContain('the opening, paragraph 1: the two sides changed sentences next to each other');
  });

  it('prints nothing of a conflict but what a person must decide', async () => {
    expect(await run(three(BASE.replace('One stays', 'One comes')))).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: [
        'the opening, paragraph 1: both sides changed the same sentence',
        '  base: One stays.',
        '  mine: One goes.',
        '  theirs: One comes.',
        'conflict: nothing was merged or written.',
        '',
      ].join('\n'),
      mine: MINE,
    });
  });

  it('writes the result into the first file for git, and prints nothing', async () => {
    const text = 'One goes. Two stays.\n\nThree stays. Four goes.\n';
    expect(await run(three(BASE.replace('Four stays', 'Four goes')), '--write', '--path', 'content/a.mdx')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
      mine: text,
    });
  });

  it('leaves the first file alone where there is a conflict', async () => {
    const { exitCode, mine } = await run(three(BASE.replace('One stays', 'One comes')), '--write');
    expect({ exitCode, mine }).toEqual({ exitCode: 3, mine: MINE });
  });

  it.each([
    ['clean', BASE, 0],
    ['review', BASE.replace('Two stays', 'Two goes'), 0],
    ['conflict', BASE.replace('One stays', 'One comes'), 3],
  ])('prints one document with --json: %s', async (outcome, theirs, exitCode) => {
    const result = await run(three(theirs), '--json');
    expect(result).toMatchObject({ exitCode, stderr: '' });
    const document = JSON.parse(result.stdout) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual(['outcome', 'text', 'notes', 'conflicts']);
    expect(document.outcome).toBe(outcome);
    expect(document.text === null).toBe(outcome === 'conflict');
  });

  it('applies the schema of a collection where it is told the path, and none without', async () => {
    const names = ['base.mdx', 'mine.mdx', 'theirs.mdx'];
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(REFUSED, name), 'utf8')]));
    expect(await run(files, '--path', 'content/plays/one-hour.mdx')).toMatchObject({ exitCode: 3 });
    expect(await run(files, '--path', 'plays/one-hour.mdx')).toMatchObject({ exitCode: 3 });
    expect(await run(files)).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['a file that is not there', { 'mine.mdx': MINE, 'base.mdx': BASE }, 'theirs.mdx'],
    ['a file that is not UTF-8', { ...three(BASE), 'theirs.mdx': new Uint8Array([0xff, 0xfe, 0x41]) }, 'not UTF-8'],
  ])('exits 1 and names %s', async (_, files, words) => {
    const { exitCode, stdout, stderr } = await run(files);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain(join('src', 'core'));
  });
});
