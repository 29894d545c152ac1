import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTandem } from './run-tandem.ts';
import { filesIn, organisation } from './small-organisation.ts';
import { writeFiles } from './temporary-folder.ts';

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00]);
const HANDBOOK = {
  'index.md': '# Handbook\n\nWho we are: see [the team](team/#who).\n',
  'team/README.md': '---\ntitle: Team\ntags: [us]\n---\n\nWe are few. ![Us](us.png)\n\n## Who {#who}\n\nAsk.\n',
  'team/us.png': PICTURE,
};

const project = (handbook: Record<string, string | Uint8Array> = HANDBOOK, content: Record<string, string> = {}) => {
  const root = organisation({ editions: { '1.0': {} }, content });
  writeFiles(join(root, 'handbook'), handbook);
  return root;
};

const importInto = (root: string, ...options: string[]) =>
  runTandem(root, 'import', 'pages', join(root, 'handbook'), ...options);

describe('tandem import pages', () => {
  it('brings pages and their pictures, and says what could not come along', async () => {
    const root = project();
    const { exitCode, stdout } = await importInto(root);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        'handbook/index.md → content/pages/home.mdx',
        'handbook/team/README.md → content/pages/team.mdx',
        '',
        'What could not come along as it was:',
        'handbook/team/README.md:3 the field tags: ["us"] has no place in a page',
        '',
        '2 pages and 1 file were written, 0 pages were there already.',
        'Of 2 pages, readers miss nothing in 2 and something in 0; 1 have no note at all.',
        '',
      ].join('\n'),
    );
    expect(filesIn(join(root, 'content'))).toEqual({
      'pages/home.mdx':
        '---\ntitle: Handbook\nsummary: "Who we are: see the team."\n---\n\nWho we are: see [the team](pages/team#who).\n',
      'pages/team.mdx':
        '---\ntitle: Team\nsummary: We are few.\n---\n\nWe are few. ![Us](/pictures/pages/team/us.png)\n\n## Who\n\nAsk.\n',
    });
    expect(readFileSync(join(root, 'public/pictures/pages/team/us.png'))).toEqual(PICTURE);
    expect((await runTandem(root, 'check')).exitCode).toBe(0);
  });

  it('changes nothing the second time', async () => {
    const root = project();
    await importInto(root);
    const before = filesIn(root);
    const { exitCode, stdout } = await importInto(root);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('0 pages and 0 files were written, 2 pages were there already.');
    expect(filesIn(root)).toEqual(before);
  });

  it('only says what it would do where it is asked to, as data too', async () => {
    const root = project();
    const { exitCode, stdout } = await importInto(root, '--dry-run', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      dryRun: true,
      pages: [
        { id: 'pages/home', file: 'content/pages/home.mdx', from: 'handbook/index.md', isNew: true, notes: [] },
        {
          id: 'pages/team',
          file: 'content/pages/team.mdx',
          from: 'handbook/team/README.md',
          isNew: true,
          notes: [
            {
              kind: 'field',
              line: 3,
              text: 'tags: ["us"]',
              message: 'the field tags: ["us"] has no place in a page',
            },
          ],
        },
      ],
      copies: [{ from: 'team/us.png', file: 'public/pictures/pages/team/us.png', isNew: true }],
      problems: [],
    });
    expect(existsSync(join(root, 'content/pages'))).toBe(false);
  });

  it('writes over nothing, and then writes nothing at all', async () => {
    const mine = '---\ntitle: Team\nsummary: Ours.\n---\n';
    const root = project(HANDBOOK, { 'pages/team.mdx': mine });
    const { exitCode, stderr } = await importInto(root);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('content/pages/team.mdx:1:1 T981');
    expect(filesIn(join(root, 'content'))).toEqual({ 'pages/team.mdx': mine });
  });

  it('tells what check would say of the pages, and of others because of them', async () => {
    const other = '---\ntitle: Crew\nsummary: Ours.\nformerly: [pages/team]\n---\n';
    const root = project(HANDBOOK, { 'pages/crew.mdx': other });
    const { exitCode, stderr } = await importInto(root);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('T406');
    expect(existsSync(join(root, 'content/pages/team.mdx'))).toBe(true);
  });

  it('refuses all that is no page, at once, and reads none of it', async () => {
    const root = project({
      'fine.md': '# Fine\n',
      'latin.md': Buffer.from([0x23, 0x20, 0xe9]),
      'bytes.md': 'a\0b',
      'deep.md': '> '.repeat(2_000),
    });
    const folder = join(root, 'handbook');
    symlinkSync('/etc/passwd', join(folder, 'out.md'));
    symlinkSync('.', join(folder, 'round'), 'dir');
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    writeFileSync(join(folder, 'huge.md'), '');
    truncateSync(join(folder, 'huge.md'), 2 ** 21);
    mkdirSync(join(folder, 'folder.md'));
    const { exitCode, stdout } = await importInto(root, '--json');
    expect(exitCode).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string }[] };
    expect(problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
      'handbook/bytes.md T108',
      'handbook/deep.md T508',
      'handbook/huge.md T102',
      'handbook/latin.md T103',
      'handbook/out.md T101',
      'handbook/pipe.md T108',
      'handbook/round T101',
    ]);
    expect(existsSync(join(root, 'content'))).toBe(false);
  });

  it('says what it takes', async () => {
    const root = project();
    const { exitCode, stderr } = await runTandem(root, 'import', 'page', join(root, 'handbook'));
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'tandem: "page" cannot be imported; decisions and pages can. Usage: tandem import decisions <file>, or tandem import pages <folder>. Nothing was written.\n',
    );
    expect((await runTandem(root, 'import', 'pages', join(root, 'none'))).stderr).toContain('is no folder');
  });
});
