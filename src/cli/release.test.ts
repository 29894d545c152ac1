import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runTandem as run } from '../../tests/unit/run-tandem.ts';
import { readFiles, temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import { sha256 } from '../disk/sha256.ts';

const MINIMAL = fileURLToPath(new URL('../../tests/fixtures/minimal', import.meta.url));
const FAULTY = { 'content/guides/start.mdx': '---\ntitle: Broken\n---\n' };

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@small.example', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

const commit = (root: string): void => {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'As it is');
};

/** The minimal project outside of git. */
const project = (files: Record<string, string> = {}): string => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  writeFiles(root, { '.gitignore': '.tandem/\n', ...files });
  return root;
};

/** The minimal project, all of it committed. */
const repository = (files: Record<string, string> = {}): string => {
  const root = project(files);
  git(root, 'init', '--quiet');
  commit(root);
  return root;
};

/** Releases, and fails where that fails. */
const releaseWell = async (root: string, ...args: string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await run(root, 'release', ...args);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
};

/** Every file of the project that people see. */
const filesIn = (root: string): Record<string, string> =>
  Object.fromEntries(Object.entries(readFiles(root)).filter(([path]) => !/^\.(?:git|tandem)\//.test(path)));

const aboutOf = (root: string, version: string): EditionFile =>
  parse(readFiles(join(root, 'editions', version))['edition.yaml'] ?? '') as EditionFile;

describe('tandem release', () => {
  it('freezes the text, the settings and their sums, and changes nothing else', async () => {
    const root = repository();
    const before = filesIn(root);
    expect(await releaseWell(root, '1.0', '--date', '2026-01-31')).toBe(
      'Edition 1.0: 12 entries frozen in editions/1.0/.\n' +
        'Commit editions/. Nobody edits it again: what should change is written in content/, for the next edition.\n' +
        'The next build of the site has its pages.\n',
    );
    const frozen = readFiles(join(root, 'editions/1.0'));
    delete frozen['edition.yaml'];
    const written = Object.entries(before)
      .filter(([path]) => path === 'playbook.yaml' || /\.(?:mdx|svg)$/.test(path))
      .map(([path, text]) => [path.replace('content/', '').replace('public/', 'files/'), text] as const);
    expect(frozen).toEqual(Object.fromEntries(written));
    const sums = Object.entries(frozen).map(([path, text]) => [path, sha256(text)] as const);
    expect(aboutOf(root, '1.0')).toEqual({
      version: '1.0',
      date: '2026-01-31',
      status: 'current',
      schema: 1,
      files: Object.fromEntries(sums),
    });
    const after = filesIn(root);
    expect(Object.fromEntries(Object.keys(before).map((path) => [path, after[path]]))).toEqual(before);
    expect(readdirSync(join(root, 'editions'))).toEqual(['1.0', 'sums.yaml']);
    expect(await run(root, 'check')).toEqual({ exitCode: 0, stdout: '12 entries, no problems.\n', stderr: '' });
  });

  it('leaves byte order marks and line endings of other systems behind', async () => {
    const root = repository();
    const [, text = ''] = Object.entries(filesIn(root)).find(([path]) => path === 'content/faqs/why.mdx') ?? [];
    writeFiles(root, { 'content/faqs/why.mdx': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
    commit(root);
    await releaseWell(root, '1.0');
    expect(readFiles(join(root, 'editions/1.0'))['faqs/why.mdx']).toBe(text);
  });

  it('marks the edition before as superseded, and changes nothing else in it', async () => {
    const root = repository();
    await releaseWell(root, '1.9', '--notes', writeNotes(root, 'The first.'));
    commit(root);
    const { 'edition.yaml': about, ...first } = readFiles(join(root, 'editions/1.9'));
    await releaseWell(root, '1.10');
    const { 'edition.yaml': aboutNow, ...firstNow } = readFiles(join(root, 'editions/1.9'));
    expect(firstNow).toEqual(first);
    expect(aboutNow).toBe(about?.replace('"current"', '"superseded"'));
    expect(aboutOf(root, '1.10').status).toBe('current');
    expect((await run(root, 'check')).exitCode).toBe(0);
  });

  it.each([
    ['its day', 'date: "2026-01-31"', 'date: "2026-02-01"'],
    ['its notes', 'The first.', 'The best.'],
    ['what it builds on', 'schema: 1\n', 'schema: 1\nbase: { package: other, edition: "1.0" }\n'],
  ])('guards what an edition says of itself: %s', async (_, from, to) => {
    const root = repository();
    await releaseWell(root, '1.0', '--date', '2026-01-31', '--notes', writeNotes(root, 'The first.'));
    const path = join(root, 'editions/1.0/edition.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    const { exitCode, stderr } = await run(root, 'check');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'editions/1.0/edition.yaml:1:1 T966 this no longer says what it said when edition 1.0 was released\n',
    );
  });

  it('lets an edition be withdrawn, and misses one that is gone', async () => {
    const root = repository();
    await releaseWell(root, '1.0');
    commit(root);
    await releaseWell(root, '1.1');
    const path = join(root, 'editions/1.0/edition.yaml');
    const withdrawn = readFileSync(path, 'utf8').replace('"superseded"', '"withdrawn"\nreason: "It was wrong."');
    writeFileSync(path, withdrawn);
    expect(await run(root, 'check')).toEqual({ exitCode: 0, stdout: '12 entries, no problems.\n', stderr: '' });
    rmSync(join(root, 'editions/1.0'), { recursive: true });
    expect((await run(root, 'check')).stderr).toContain('editions/sums.yaml:1:1 T967 edition 1.0 was released');
  });

  it('gives a sum to editions that were released before there were any', async () => {
    const root = repository();
    await releaseWell(root, '1.0');
    const sums = readFileSync(join(root, 'editions/sums.yaml'), 'utf8');
    rmSync(join(root, 'editions/sums.yaml'));
    commit(root);
    expect((await run(root, 'check')).exitCode).toBe(0);
    await releaseWell(root, '1.1');
    const now = readFileSync(join(root, 'editions/sums.yaml'), 'utf8');
    expect(now.startsWith(sums)).toBe(true);
    expect(now).toContain('"1.1": ');
  });

  it('takes notes from a file', async () => {
    const root = repository();
    await releaseWell(root, '1.0', '--notes', writeNotes(root, '\nThe first edition.\n\nIt is "small".\n\n'));
    expect(aboutOf(root, '1.0').notes).toBe('The first edition.\n\nIt is "small".');
  });

  it('writes nothing with --dry-run, and says what it would', async () => {
    const root = repository();
    const before = filesIn(root);
    expect(await releaseWell(root, '1.0', '--dry-run')).toBe(
      'Edition 1.0: 12 entries would be frozen in editions/1.0/.\n',
    );
    expect(filesIn(root)).toEqual(before);
  });

  it('prints one document with --json', async () => {
    const root = repository();
    await releaseWell(root, '1.0');
    commit(root);
    const { files, ...rest } = JSON.parse(await releaseWell(root, '1.1', '--json')) as { files: string[] };
    expect(rest).toEqual({ version: '1.1', entries: 12, dryRun: false, sameAs: '1.0', superseded: ['1.0'] });
    expect([...files].sort()).toEqual(Object.keys(readFiles(join(root, 'editions/1.1'))));
  });

  it('warns where nothing has changed since the newest edition', async () => {
    const root = repository();
    await releaseWell(root, '1.0');
    commit(root);
    const { exitCode, stderr } = await run(root, 'release', '1.1', '--dry-run');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'Warning: nothing has changed since edition 1.0.\n',
    });
  });

  it.each([
    ['1.1.0', '1.2', 'npm version 1.2.0'],
    ['1.2.0', '1.2', 'npm version minor'],
  ])('says how a package that is %s gets to others with edition %s', async (version, edition, command) => {
    const root = repository({ 'package.json': JSON.stringify({ name: 'small', version }) });
    expect(await releaseWell(root, edition)).toContain(
      `publish the package, which is small ${version} now: ${command}, then npm publish.\n`,
    );
  });

  it('freezes what was checked, whatever is written meanwhile', async () => {
    const root = project();
    const before = filesIn(root)['content/faqs/why.mdx'] ?? '';
    // Who reads from a pipe waits: by then the text was checked.
    const notes = join(root, '.tandem/notes');
    mkdirSync(join(root, '.tandem'));
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', notes]);
    const released = run(root, 'release', '1.0', '--notes', notes);
    const pipe = await open(notes, 'w');
    writeFiles(root, { 'content/faqs/why.mdx': `${before}\nMore, with an {unknown.term}.\n` });
    await pipe.close();
    expect(await released).toMatchObject({ exitCode: 0 });
    expect(readFiles(join(root, 'editions/1.0'))['faqs/why.mdx']).toBe(before);
  });

  it('takes the day it is for the day of the release', async () => {
    const root = repository();
    const days = [new Date()];
    await releaseWell(root, '1.0');
    days.push(new Date());
    expect(days.map((day) => day.toLocaleDateString('sv'))).toContain(aboutOf(root, '1.0').date);
  });

  it('works outside of git', async () => {
    const root = project();
    await releaseWell(root, '1.0');
    writeFiles(root, { 'content/faqs/why.mdx': `${filesIn(root)['content/faqs/why.mdx'] ?? ''}\nMore.\n` });
    await releaseWell(root, '1.1');
    expect([aboutOf(root, '1.0').status, aboutOf(root, '1.1').status]).toEqual(['superseded', 'current']);
  });
});

describe('tandem check, after a release', () => {
  it('exits 1 once a frozen file was touched', async () => {
    const root = repository();
    await releaseWell(root, '1.0');
    writeFiles(root, { 'editions/1.0/faqs/why.mdx': `${filesIn(root)['content/faqs/why.mdx'] ?? ''} ` });
    const { exitCode, stderr } = await run(root, 'check');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^editions\/1\.0\/faqs\/why\.mdx:1:1 T951 .*\n {2}hint: .*\n\n1 problem\./);
  });
});

describe('tandem release refuses', () => {
  /** What it says, after making sure that it exits 1 and leaves everything as it was. */
  const refusal = async (root: string, ...args: string[]): Promise<string> => {
    const before = filesIn(root);
    const { exitCode, stdout, stderr } = await run(root, 'release', ...args);
    expect({ exitCode, stdout, files: filesIn(root) }).toEqual({ exitCode: 1, stdout: '', files: before });
    return stderr;
  };

  it('what is not committed, by name', async () => {
    const root = repository();
    const text = filesIn(root)['content/faqs/why.mdx'] ?? '';
    writeFiles(root, { 'content/faqs/why.mdx': `${text}\nMore.\n`, 'content/faqs/added.mdx': text, 'other.txt': '' });
    expect(await refusal(root, '1.0')).toBe(
      'tandem: These are not committed, and a release freezes what is:\n' +
        '  content/faqs/why.mdx\n  content/faqs/added.mdx\n' +
        'Commit them first. Nothing was written.\n',
    );
  });

  it('what is not committed in a project that lies deeper in a repository, by its name in the project', async () => {
    const root = temporaryFolder();
    cpSync(MINIMAL, join(root, 'handbook/small'), { recursive: true });
    writeFiles(root, { '.gitignore': '.tandem/\n' });
    git(root, 'init', '--quiet');
    commit(root);
    writeFiles(root, { 'handbook/other.txt': 'Not of the playbook.' });
    const inner = join(root, 'handbook/small');
    await releaseWell(inner, '1.0');
    expect(await refusal(inner, '1.1')).toContain('\n  editions/1.0/checks/pair.mdx\n');
  });

  it('a version that exists, is lower than the newest, or is none', async () => {
    const root = repository();
    await releaseWell(root, '1.10');
    commit(root);
    expect(await refusal(root, '1.10')).toContain('Edition 1.10 exists, and an edition is never changed.');
    expect(await refusal(root, '1.9')).toContain('1.9 is lower than the newest edition, 1.10.');
    expect(await refusal(root, 'next')).toContain('"next" is not a version.');
    expect(await refusal(root, '../1.11')).toContain('"../1.11" is not a version.');
    expect(await refusal(root)).toContain('release needs more to go on.');
  });

  it('a playbook with problems, and reports them', async () => {
    const root = repository(FAULTY);
    expect(await refusal(root, '1.0')).toMatch(/^content\/guides\/start\.mdx:\d+:\d+ T302 /);
    const { exitCode, stdout } = await run(root, 'release', '1.0', '--json');
    const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
    expect({ exitCode, codes: [...new Set(problems.map(({ code }) => code))] }).toEqual({
      exitCode: 1,
      codes: ['T302'],
    });
  });

  it.each(['1.0', '0.9', '1.1'])(
    'anything while an edition is not as it was frozen, such as %s beside a broken 1.0',
    async (version) => {
      const root = repository();
      await releaseWell(root, '1.0');
      writeFiles(root, { 'editions/1.0/faqs/why.mdx': 'Touched.\n' });
      commit(root);
      expect(await refusal(root, version)).toMatch(/^editions\/1\.0\/faqs\/why\.mdx:1:1 T951 /);
    },
  );

  it('a second release at the same time, and goes on after one that was cut off', async () => {
    const root = repository();
    const lock = join(root, '.tandem/release.lock');
    writeFiles(root, { '.tandem/release.lock': String(process.pid) });
    expect(await refusal(root, '1.0')).toContain('Another release runs in this project.');
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFiles(root, { '.tandem/release.lock': String(pid) });
    await releaseWell(root, '1.0');
    expect(existsSync(lock)).toBe(false);
  });

  it('an edition on which a project from its template would have problems', async () => {
    const root = repository({
      'template/playbook.yaml':
        'name: {{name}}\nurl: {{url}}\nbase:\n  package: small\n  edition: {{edition}}\nbrand: { accent: {{accent}} }\n',
      'template/content/guides/begin.mdx': '---\noverlay: patch\nbasedOn: {{edition}}\ntitle: Ours\n---\n',
    });
    expect(await refusal(root, '1.0')).toMatch(/^template\/content\/guides\/begin\.mdx:2:\d+ T904 /);
    rmSync(join(root, 'template/content/guides/begin.mdx'));
    writeFiles(root, {
      'template/content/guides/start.mdx': '---\noverlay: patch\nbasedOn: {{edition}}\ntitle: Ours\n---\n',
      'template/_on-base/playbook.yaml': 'name: {{name}}\nurl: {{url}}\nbrand: { acent: red }\n',
    });
    commit(root);
    expect(await refusal(root, '1.0')).toMatch(/^template\/_on-base\/playbook\.yaml:3:\d+ /);
    rmSync(join(root, 'template/_on-base'), { recursive: true });
    commit(root);
    await releaseWell(root, '1.0');
  });

  it('notes and days that nobody could read back', async () => {
    const root = repository();
    expect(await refusal(root, '1.0', '--notes', 'none.md')).toContain('The notes none.md cannot be read.');
    expect(await refusal(root, '1.0', '--date', 'today')).toContain('`date`');
    expect(await refusal(root, '1.0', '--notes', writeNotes(root, 'x'.repeat(4001)))).toContain(
      '`notes` is longer than',
    );
  });
});

/** A file of notes beside the project's own, where git does not see it. */
function writeNotes(root: string, text: string): string {
  writeFiles(root, { '.tandem/notes.md': text });
  return '.tandem/notes.md';
}
