import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TANDEM } from '../../src/disk/typed-here.ts';
import { runTandem as run } from './run-tandem.ts';
import { filesIn, organisation } from './small-organisation.ts';
import { writeFiles } from './temporary-folder.ts';

interface Guide {
  summary: string;
  key: string;
  items: string;
  first: string;
  last: string;
}

const BASE: Guide = { summary: 'What it is for.', key: 'One thing.', items: 'One', first: 'Begin.', last: 'End.' };
const guide = (changed: Partial<Guide> = {}, keys = ''): string => {
  const { summary, key, items, first, last } = { ...BASE, ...changed };
  const fields = `title: A guide\nsummary: ${summary}\nkeyMessage: ${key}\nchecklist: [${items}]\npitfalls: [Two]`;
  return `---\n${keys}${fields}\n---\n\n## How it begins\n\n${first}\n\n## How it ends\n\n${last}\n`;
};
const replacing = (changed: Partial<Guide>, on = '1.0') => guide(changed, `overlay: replace\nbasedOn: "${on}"\n`);

const UPSTREAM = {
  '1.0': { 'guides/a.mdx': guide() },
  '1.1': {
    'guides/a.mdx': guide({ summary: 'Theirs.', items: 'One, Three', first: 'They begin.', last: 'They end.' }),
  },
};
const LATER = {
  ...UPSTREAM,
  '1.2': {
    'guides/a.mdx': guide({
      summary: 'Theirs again.',
      key: 'Two things.',
      items: 'One, Three',
      first: 'They begin.',
      last: 'They end.',
    }),
  },
};
const MINE = replacing({ summary: 'Ours.', first: 'We begin.' });
const FILE = 'content/guides/a.mdx';
const PICTURE = '/pictures/map.svg';
const WAITS = 'content/guides/a.waits.yaml';

const project = (editions: Record<string, Record<string, string>> = UPSTREAM, entry = MINE) =>
  organisation({ editions, content: { 'guides/a.mdx': entry } });
const read = (root: string, file = FILE): string => readFileSync(join(root, file), 'utf8');
const json = async (root: string, ...args: string[]): Promise<unknown> =>
  JSON.parse((await run(root, ...args, '--json')).stdout);
/** What upstream alone changed, and what is ours in the two parts that both changed. */
const merged = (changed: Partial<Guide> = {}, on = '1.1') =>
  replacing({ summary: 'Ours.', items: 'One, Three', first: 'We begin.', last: 'They end.', ...changed }, on);

describe('parts that both sides changed', () => {
  it('wait, and everything else is merged', async () => {
    const root = project();
    const { exitCode, stdout } = await run(root, 'upgrade');
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 3,
      stdout: expect.stringContaining('Parts of these wait for you, and say what they said') as string,
    });
    expect(read(root)).toBe(merged());
    expect(await json(root, 'status')).toMatchObject({
      entries: [
        {
          id: 'guides/a',
          state: 'conflict waiting',
          basedOn: '1.1',
          parts: [
            { part: 1, place: 'frontmatter: summary', before: 'What it is for.', mine: 'Ours.', upstream: 'Theirs.' },
            { part: 2, before: 'Begin.', mine: 'We begin.', upstream: 'They begin.' },
          ],
        },
      ],
    });
    const checked = await run(root, 'check');
    expect(checked).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('no problems, 2 warnings.') as string,
    });
    expect(checked.stderr).toContain(`${WAITS}:1:1 T976 frontmatter: summary of guides/a waits for you`);
    expect((await run(root, 'diff', 'guides/a')).stdout).toContain('part 1, frontmatter: summary');

    // Nothing is done twice, and nobody is told that all is done.
    const before = filesIn(join(root, 'content'));
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 3 });
    expect(filesIn(join(root, 'content'))).toEqual(before);
  });

  it('are decided one by one, or all at once', async () => {
    const root = project();
    await run(root, 'upgrade');
    const settled = await run(root, 'resolve', 'guides/a', '--part', '2', '--upstream');
    expect({ ...settled, stdout: settled.stdout.split('The old text')[0] }).toEqual({
      exitCode: 3,
      stderr: '',
      stdout: `${FILE} says what you decided, and these parts of it still wait:
  part 1, frontmatter: summary: both sides changed this value
Of yours this goes, section "How it begins" (#how-it-begins), paragraph 1:
  We begin.
`,
    });
    expect(read(root)).toBe(merged({ first: 'They begin.' }));
    expect(await json(root, 'status')).toMatchObject({ entries: [{ parts: [{ part: 1 }] }] });
    expect(await run(root, 'resolve', 'guides/a', '--part', '2', '--mine')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('no part 2 that waits. There are: 1') as string,
    });
    expect(await run(root, 'resolve', 'guides/a', '--mine')).toMatchObject({ exitCode: 0 });
    expect(read(root)).toBe(merged({ first: 'They begin.' }));
    expect(existsSync(join(root, WAITS))).toBe(false);
    expect(await run(root, 'status')).toMatchObject({ exitCode: 0 });

    const other = project();
    await run(other, 'upgrade');
    expect(await run(other, 'resolve', 'guides/a', '--upstream')).toMatchObject({ exitCode: 0 });
    expect(read(other)).toBe(merged({ summary: 'Theirs.', first: 'They begin.' }));
    expect(existsSync(join(other, WAITS))).toBe(false);
  });

  it('are written by a person, who begins with the merged text', async () => {
    const root = project();
    await run(root, 'upgrade');
    expect(await run(root, 'resolve', 'guides/a', '--edit')).toMatchObject({ exitCode: 3 });
    const file = 'content/guides/a.merge.mdx';
    const [entry = '', about = ''] = read(root, file).split('>>>>>>>');
    expect(entry.trim()).toBe(merged().trim());
    for (const words of ['edition 1.0:', 'Begin.', 'Theirs.', 'They begin.']) expect(about).toContain(words);
    writeFiles(root, { [file]: entry.replace('Ours.', 'Both.') });
    expect(await run(root, 'resolve', 'guides/a', '--edit')).toMatchObject({ exitCode: 0 });
    expect(read(root).trim()).toBe(merged({ summary: 'Both.' }).trim());
    expect(Object.keys(filesIn(join(root, 'content')))).toEqual(['guides/a.mdx']);
  });

  it('keep what was written since, and are left to a person where that is in the same part', async () => {
    const root = project();
    await run(root, 'upgrade');
    writeFiles(root, { [FILE]: merged({ first: 'We begin early.', key: 'Our thing.' }) });
    expect(await run(root, 'resolve', 'guides/a', '--part', '1', '--upstream')).toMatchObject({ exitCode: 3 });
    expect(read(root)).toBe(merged({ summary: 'Theirs.', first: 'We begin early.', key: 'Our thing.' }));
    const refused = await run(root, 'resolve', 'guides/a', '--upstream');
    expect(refused).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining(`${TANDEM} resolve guides/a --edit`) as string,
    });
    expect(await json(root, 'status')).toMatchObject({ entries: [{ parts: [{ part: 2 }] }] });
  });

  it('wait through the next upgrade, with what upstream says then', async () => {
    const root = project(LATER);
    await run(root, 'upgrade', '--to', '1.1');
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 3 });
    expect(read(root)).toBe(merged({ key: 'Two things.' }, '1.2'));
    expect(await json(root, 'status')).toMatchObject({
      entries: [
        {
          parts: [
            { part: 2, upstream: 'They begin.' },
            { part: 3, place: 'frontmatter: summary', before: 'Theirs.', mine: 'Ours.', upstream: 'Theirs again.' },
          ],
        },
      ],
    });
    expect(await run(root, 'resolve', 'guides/a', '--upstream')).toMatchObject({ exitCode: 0 });
    const all = { summary: 'Theirs again.', key: 'Two things.', first: 'They begin.' };
    expect(read(root)).toBe(merged(all, '1.2'));
    expect(existsSync(join(root, WAITS))).toBe(false);
  });

  it('of a patch go away with what upstream says', async () => {
    const patch = '---\noverlay: patch\nbasedOn: "1.0"\nsummary: Ours.\nchecklist: [One, Our own]\n---\n';
    const root = project(UPSTREAM, patch);
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 3 });
    const after = '---\noverlay: patch\nbasedOn: "1.1"\nsummary: Ours.\nchecklist: [One, Our own, Three]\n---\n';
    expect(read(root)).toBe(after);
    expect(await run(root, 'resolve', 'guides/a', '--upstream')).toMatchObject({ exitCode: 0 });
    expect(read(root)).toBe(after.replace('summary: Ours.\n', ''));
  });

  it('of a patch stay where they change an item that is gone, or a section', async () => {
    const job = (engineering: string, body = '') =>
      `---\ntitle: Create\nsummary: The first job.\nverb: create\ninShort: Make something.\nproduct: [{ text: Choose }]\nengineering: ${engineering}\ntogether: [{ text: Promise }]\noutOfBalance: [One]\naskYourselves: [What?]\n---\n${body}`;
    const editions = {
      '1.0': { 'jobs/create.mdx': job('[{ text: Build }, { text: Run }]', '\n## How\n\nThus.\n') },
      '1.1': { 'jobs/create.mdx': job('[{ text: Build }, { text: Learn }]') },
    };
    const patch =
      '---\noverlay: patch\nbasedOn: "1.0"\n# Ours\nengineering:\n  change: { Run: { decision: decisions/scope } }\n---\n\n## How\n\nOur way.\n';
    const jobs = () => organisation({ editions, content: { 'jobs/create.mdx': patch } });
    const file = 'content/jobs/create.mdx';
    const root = jobs();
    expect((await run(root, 'upgrade', '--json')).exitCode).toBe(3);
    expect(read(root, file)).toBe(
      '---\noverlay: patch\nbasedOn: "1.1"\n# Ours\nengineering:\n  append:\n    - text: Run\n      decision: decisions/scope\n---\n\n## How\n\nOur way.\n',
    );
    expect(await run(root, 'check')).toMatchObject({ exitCode: 0 });
    expect(await json(root, 'status')).toMatchObject({
      entries: [
        {
          parts: [
            { part: 1, place: 'engineering, "Run"' },
            { part: 2, place: 'section "how"', upstream: null },
          ],
        },
      ],
    });
    expect(await run(root, 'resolve', 'jobs/create', '--part', '1', '--upstream')).toMatchObject({ exitCode: 3 });
    expect(read(root, file)).toBe('---\noverlay: patch\nbasedOn: "1.1"\n# Ours\n---\n\n## How\n\nOur way.\n');
    expect(await run(root, 'resolve', 'jobs/create', '--upstream')).toMatchObject({ exitCode: 0 });
    expect(filesIn(join(root, 'content'))).toEqual({});
  });

  it('are whole where mine is another text: upstream takes its place, over two editions and with a picture in it', async () => {
    const ours = `We look on Tuesdays, after the support meeting.\n![A calendar](${PICTURE})`;
    const theirs = (verb: string) =>
      `The split ${verb} at the head of the plan.\nNobody counts hours.\nYou compare it at the end of the quarter.`;
    const editions = {
      '1.0': { 'guides/a.mdx': guide({ first: theirs('is') }) },
      '1.1': { 'guides/a.mdx': guide({ first: theirs('stands') }) },
      '1.2': { 'guides/a.mdx': guide({ first: theirs('is found') }) },
    };
    const patch = (on: string, last = 'Our exception.') =>
      `---\noverlay: patch\nbasedOn: "${on}"\nsections: { ours: { after: how-it-begins } }\n---\n\n## How it begins\n\n${ours}\n\n## Ours\n\n${last}\n`;
    const root = project(editions, patch('1.0'));
    await run(root, 'upgrade', '--to', '1.1');
    await run(root, 'upgrade', '--to', '1.2');
    expect(read(root)).toBe(patch('1.2'));
    const place = 'section "How it begins" (#how-it-begins), paragraph 1';
    expect(await json(root, 'status')).toMatchObject({
      entries: [{ parts: [{ part: 2, place, mine: ours, upstream: theirs('is found') }] }],
    });
    const { exitCode, stdout } = await run(root, 'resolve', 'guides/a', '--upstream');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining('  We look on Tuesdays, after the support meeting.\n  ![A calendar]') as string,
    });
    // What upstream says stands there by itself again, and nothing else of mine went.
    expect(read(root)).toBe(patch('1.2').replace(`## How it begins\n\n${ours}\n\n`, ''));
  });

  it('are decided one after the other without a commit between, but nothing that somebody wrote is passed over', async () => {
    const root = project();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: root });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'One');
    expect(await run(root, 'upgrade')).toMatchObject({ exitCode: 3 });
    expect(await run(root, 'resolve', 'guides/a', '--part', '2', '--upstream')).toMatchObject({ exitCode: 3 });
    const undone = await run(root, 'undo');
    expect(undone).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(FILE) as string });
    writeFiles(root, { [FILE]: merged({ first: 'They begin.', key: 'Our thing.' }) });
    expect(await run(root, 'resolve', 'guides/a', '--part', '1', '--upstream')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('not committed') as string,
    });
    writeFiles(root, { [FILE]: merged({ first: 'They begin.' }) });
    expect(await run(root, 'resolve', 'guides/a', '--part', '1', '--upstream')).toMatchObject({ exitCode: 0 });
    expect(read(root)).toBe(merged({ summary: 'Theirs.', first: 'They begin.' }));
  });

  it('are no text to trust: what was written into their file is a problem, and an entry that is gone is named', async () => {
    const root = project();
    await run(root, 'upgrade');
    const text = read(root, WAITS);
    for (const [broken, code] of [
      [text.replace('part: 1', 'part: many'), 'T303'],
      ['upgrades: []\n', 'T3'],
      ['{{', 'T203'],
      [`${text}__proto__: 1\n`, 'T206'],
    ] as const) {
      writeFiles(root, { [WAITS]: broken });
      const { exitCode, stderr } = await run(root, 'check');
      expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(code) as string });
    }
    writeFiles(root, { [WAITS]: text, 'content/guides/z.waits.yaml': text });
    expect(await run(root, 'check')).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('content/guides/z.waits.yaml:1:1 T977') as string,
    });
  });

  it('keep the form of the text as it was: line endings and byte order mark', async () => {
    const form = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const root = project(UPSTREAM, form(MINE));
    await run(root, 'upgrade');
    expect(read(root)).toBe(form(merged()));
    expect(await run(root, 'resolve', 'guides/a', '--part', '1', '--upstream')).toMatchObject({ exitCode: 3 });
    expect(read(root)).toBe(form(merged({ summary: 'Theirs.' })));
  });
});
