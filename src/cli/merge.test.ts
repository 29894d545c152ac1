import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTandem } from '../../tests/unit/run-tandem.ts';
import type { Outcome } from '../../tests/unit/run-tandem.ts';
import { readFiles, temporaryFolder } from '../../tests/unit/temporary-folder.ts';

const REFUSED = fileURLToPath(new URL('../../tests/fixtures/merge/schema-refuses-the-sum', import.meta.url));
const NAMES = ['mine.mdx', 'base.mdx', 'theirs.mdx'] as const;

const entry = (title: string, body: string): string => `---\ntitle: ${title}\nsummary: What to do.\n---\n\n${body}\n`;
const BODY = 'One stays. Two stays.\n\nThree stays. Four stays.';
const BASE = entry('Plan', BODY);
const MINE = entry('Our plan', BODY.replace('One stays', 'One goes'));
const FITS = BASE.replace('Four stays', 'Four goes');
const MERGED = MINE.replace('Four stays', 'Four goes');
/** Next to the sentence that mine changed. */
const NEAR = BASE.replace('Two stays', 'Two goes');
/** The sentence that mine changed, and its title. */
const OTHER = entry('A plan for all', BODY.replace('One stays', 'One comes'));

const three = (theirs: string, mine = MINE): Files => ({ 'mine.mdx': mine, 'base.mdx': BASE, 'theirs.mdx': theirs });

/** Merges the files of a folder, and gives what stands in it afterwards too. */
const merge = async (files: Files, ...options: string[]): Promise<Outcome & { files: Record<string, string> }> => {
  const root = temporaryFolder(files);
  const outcome = await runTandem(root, 'merge', ...NAMES, ...options);
  return { ...outcome, files: readFiles(root) };
};

type Files = Record<string, string | Uint8Array>;

describe('tandem merge', () => {
  it('prints the merged text, and leaves the files as they are', async () => {
    const files = three(FITS);
    expect(await merge(files)).toEqual({ exitCode: 0, stdout: MERGED, stderr: '', files });
  });

  it('says what is worth a look', async () => {
    const { exitCode, stdout, stderr } = await merge(three(NEAR));
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: MINE.replace('Two stays', 'Two goes') });
    expect(stderr).toContain('the opening, paragraph 1: the two sides changed sentences next to each other');
  });

  it('prints nothing of a conflict but what a person must decide, exits 3 and writes nothing', async () => {
    const files = three(OTHER);
    expect(await merge(files, '--write')).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: [
        'frontmatter: title: both sides changed this value',
        '  base: Plan',
        '  mine: Our plan',
        '  theirs: A plan for all',
        'the opening, paragraph 1: both sides changed the same sentence',
        '  base: One stays.',
        '  mine: One goes.',
        '  theirs: One comes.',
        'conflict: nothing was merged or written.',
        '',
      ].join('\n'),
      files,
    });
  });

  it('writes into the first file, as git wants it of a merge driver, and prints nothing', async () => {
    const options = ['--write', '--path', 'content/guides/plan.mdx'];
    const files = three(FITS);
    expect(await merge(files, ...options)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
      files: { ...files, 'mine.mdx': MERGED },
    });
  });

  it('prints one JSON document', async () => {
    const { exitCode, stdout, stderr } = await merge(three(FITS), '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ outcome: 'clean', text: MERGED, notes: [], conflicts: [] });
  });

  it.each([
    ['review', NEAR, 0],
    ['conflict', OTHER, 3],
  ])('prints one JSON document, with a text unless there is a conflict: %s', async (outcome, theirs, expected) => {
    const { exitCode, stdout, stderr } = await merge(three(theirs), '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: expected, stderr: '' });
    const document = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual(['outcome', 'text', 'notes', 'conflicts']);
    expect(document.outcome).toBe(outcome);
    expect(document.text === null).toBe(outcome === 'conflict');
  });

  it('keeps the line endings and the byte order mark of the first file', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { files } = await merge(three(FITS, windows(MINE)), '--write');
    expect(files['mine.mdx']).toBe(windows(MERGED));
  });

  it('applies the schema of a collection where it is told the path, and none without', async () => {
    const files = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(REFUSED, name), 'utf8')]));
    expect(await merge(files, '--path', 'content/plays/one-hour.mdx')).toMatchObject({ exitCode: 3 });
    expect(await merge(files, '--path', 'plays/one-hour.mdx')).toMatchObject({ exitCode: 3 });
    expect(await merge(files)).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [
      'a file that is not there',
      { 'mine.mdx': MINE, 'base.mdx': BASE },
      'theirs.mdx is not there. Nothing was written.',
    ],
    [
      'a folder',
      { 'mine.mdx': MINE, 'base.mdx': BASE, 'theirs.mdx/a.mdx': MINE },
      'theirs.mdx is a folder, where a file is wanted',
    ],
    ['a file that is not UTF-8', { ...three(BASE), 'theirs.mdx': new Uint8Array([0xff, 0xfe, 0x41]) }, 'not UTF-8'],
  ])('exits 1 and names %s, and writes nothing', async (_, given, words) => {
    const { exitCode, stdout, stderr, files } = await merge(given, '--write');
    expect({ exitCode, stdout, mine: files['mine.mdx'] }).toEqual({ exitCode: 1, stdout: '', mine: MINE });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain(join('src', 'core'));
  });

  it('exits 1 where three files are not given', async () => {
    const root = temporaryFolder({ 'mine.mdx': MINE });
    expect(await runTandem(root, 'merge', 'mine.mdx')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('merge needs more to go on') as string,
    });
    expect(readFiles(root)).toEqual({ 'mine.mdx': MINE });
  });
});
