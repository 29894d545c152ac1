import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { about, commonFields, defineCollection, publicFile, title, z } from '../../src/collections/api.ts';
import { collections } from '../../src/collections/index.ts';
import { withRoots } from '../../src/core/body/roots.ts';
import { Collections } from '../../src/core/collection.ts';
import { planRelease } from '../../src/core/edition.ts';
import { LARGEST_FILE } from '../../src/core/frozen-files.ts';
import { composeAll, composeRead } from '../../src/disk/project.ts';
import { readPlaybook } from '../../src/disk/read-playbook.ts';
import { releaseInput } from '../../src/disk/release-input.ts';
import { sha256 } from '../../src/disk/sha256.ts';
import { writeRelease } from '../../src/disk/write-release.ts';
import { writePlacedFiles } from '../../src/site/placed-files.ts';
import { viewEntry } from '../../src/site/view-entry.ts';
import type { PageCollection } from '../../src/view/collection.ts';
import { runTandem as run } from './run-tandem.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const MINIMAL = fileURLToPath(new URL('../fixtures/minimal', import.meta.url));
const MAP = 'public/pictures/map.svg';
const guide = (body: string, keys = '') =>
  `---\n${keys}title: A guide\nsummary: What it is for.\nkeyMessage: One thing.\nchecklist: [One]\npitfalls: [Two]\n---\n\n${body}\n`;
const patch = (edition: string, body: string) => `---\noverlay: patch\nbasedOn: "${edition}"\n---\n\n${body}\n`;
const PICTURED = guide('![A map](/pictures/map.svg)\n\n## More\n\nGet [the list](/files/list.txt).');

const well = async (root: string, ...args: string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await run(root, ...args);
  expect({ exitCode, stderr }, args.join(' ')).toMatchObject({ exitCode: 0 });
  return stdout;
};
const codesOf = async (root: string): Promise<string[]> =>
  (await composeAll(root, collections)).problems.map(({ code, file }) => `${code} ${file}`);

/** A playbook with a picture and a download, and beside it one that builds on its edition 1.0. */
const upstreamAndFork = async (content: Record<string, string> = {}) => {
  const folder = temporaryFolder();
  const [upstream, fork] = [join(folder, 'upstream'), join(folder, 'fork')];
  cpSync(MINIMAL, upstream, { recursive: true });
  writeFiles(upstream, { 'content/guides/a.mdx': PICTURED, [MAP]: 'first', 'public/files/list.txt': 'first list' });
  await well(upstream, 'release', '1.0');
  writeFiles(fork, { 'playbook.yaml': basedOn('../upstream', '1.0'), ...content });
  return { folder, upstream, fork };
};
const basedOn = (path: string, edition: string) =>
  `name: Ours\nurl: https://ours.example/\nbase:\n  package: ${path}\n  edition: "${edition}"\n`;

/** What the pages of an entry show and offer, as the finished site has it. */
const shownBy = async (root: string, id = 'guides/a', version?: string): Promise<string[]> => {
  const project = await composeAll(root, collections);
  expect(project.problems).toEqual([]);
  const site = temporaryFolder();
  if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), site, { recursive: true });
  writePlacedFiles(root, project, site);
  const edition = project.editions.find(({ about }) => about.version === version);
  const entry = (edition?.playbook ?? project.playbook)?.entries.find((one) => one.id === id);
  const html = JSON.stringify(entry?.parts).replaceAll('\\"', '"');
  return [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) =>
    readFileSync(join(site, withRoots(address, { playbook: '', site: '' })), 'utf8'),
  );
};

describe('an edition', () => {
  it('carries the files that its entries name, under its sums, and shows them whatever becomes of public/', async () => {
    const { upstream } = await upstreamAndFork();
    const about = readFileSync(join(upstream, 'editions/1.0/edition.yaml'), 'utf8');
    expect(about).toContain('files/files/list.txt: "');
    expect(readFileSync(join(upstream, 'editions/1.0/files/pictures/map.svg'), 'utf8')).toBe('first');
    writeFiles(upstream, { [MAP]: 'second' });
    expect(await shownBy(upstream)).toEqual(['second', 'first list']);
    expect(await shownBy(upstream, 'guides/a', '1.0')).toEqual(['first', 'first list']);
    writeFiles(upstream, { 'content/guides/a.mdx': guide('None.'), 'content/guides/start.mdx': guide('None.') });
    rmSync(join(upstream, 'public'), { recursive: true });
    expect(await shownBy(upstream, 'guides/a', '1.0')).toEqual(['first', 'first list']);
  });

  it('is not whole without them, or with others', async () => {
    const { upstream } = await upstreamAndFork();
    const frozen = 'editions/1.0/files/pictures/map.svg';
    writeFiles(upstream, { [frozen]: 'touched', 'editions/1.0/files/more.svg': '' });
    expect(await codesOf(upstream)).toEqual(['T953 editions/1.0/files/more.svg', `T951 ${frozen}`]);
    rmSync(join(upstream, 'editions/1.0/files'), { recursive: true });
    // Such an edition is older than the sums of what editions say of themselves.
    rmSync(join(upstream, 'editions/sums.yaml'));
    expect(await codesOf(upstream)).toEqual(['T952 editions/1.0/edition.yaml', 'T952 editions/1.0/edition.yaml']);
  });

  it('that was released without them shows those in public/', async () => {
    const { upstream, fork } = await upstreamAndFork();
    const file = join(upstream, 'editions/1.0/edition.yaml');
    const old = readFileSync(file, 'utf8').replaceAll(/^ {2}files\/.*\n/gm, '');
    writeFiles(upstream, { 'editions/1.0/edition.yaml': old, [MAP]: 'second' });
    rmSync(join(upstream, 'editions/1.0/files'), { recursive: true });
    // Such an edition is older than the sums of what editions say of themselves.
    rmSync(join(upstream, 'editions/sums.yaml'));
    expect(await shownBy(upstream, 'guides/a', '1.0')).toEqual(['second', 'first list']);
    writeFiles(fork, { [MAP]: 'ours', 'public/files/list.txt': 'our list' });
    expect(await shownBy(fork)).toEqual(['ours', 'our list']);
  });
});

/** A collection with a field that names a file. */
const posters = defineCollection({
  name: 'posters',
  title: 'Posters',
  one: 'Poster',
  lead: 'What hangs on the wall.',
  schema: z.strictObject({ title, ...commonFields, picture: publicFile().meta(about('What it looks like.')) }),
  page: ({ data }, { site }) => [
    {
      kind: 'list',
      id: 'picture',
      title: 'Picture',
      look: 'plain',
      items: [{ text: 'It', href: site + data.picture.slice(1) }],
    },
  ],
});

describe('a field that names a file', () => {
  it('has it from the edition of its entry, and is a problem where it is not there', async () => {
    const all = new Collections<PageCollection>([...collections.all, posters]);
    const { upstream, fork } = await upstreamAndFork();
    rmSync(join(upstream, 'editions'), { recursive: true });
    const poster = '---\ntitle: A poster\nsummary: What it is.\npicture: /pictures/poster.svg\n---\n';
    writeFiles(upstream, { 'content/posters/a.mdx': poster });
    const { problems } = await composeAll(upstream, all);
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['T524 4']);
    writeFiles(upstream, { 'public/pictures/poster.svg': 'a poster' });
    const read = await readPlaybook(upstream, all);
    const { playbook } = await composeRead(upstream, read);
    if (!playbook) throw new Error('The playbook has problems.');
    const release = { version: '1.0', date: '2026-01-31', editions: [], hash: sha256 };
    const plan = planRelease({ ...release, ...(await releaseInput(upstream, read, playbook)) });
    if (plan.refused !== undefined) throw new Error(plan.refused);
    await writeRelease(upstream, plan);

    const ours = await composeAll(fork, all);
    const entry = ours.playbook?.entries.find(({ id }) => id === 'posters/a');
    expect(entry?.data.picture).toBe('/pictures/poster.svg');
    expect(entry && viewEntry(entry, all).data).toMatchObject({ picture: '/base/1.0/pictures/poster.svg' });
    expect(ours.base?.files.map(({ address }) => address)).toContain('base/1.0/pictures/poster.svg');
  });
});

describe('a playbook that builds on an edition', () => {
  it('shows its files, each time those of the right edition, and so does one that builds on it', async () => {
    const { folder, upstream, fork } = await upstreamAndFork();
    const division = join(folder, 'division');
    expect(await shownBy(fork)).toEqual(['first', 'first list']);
    await well(fork, 'release', '1.0');
    writeFiles(division, { 'playbook.yaml': basedOn('../fork', '1.0') });
    expect(await shownBy(division)).toEqual(['first', 'first list']);

    writeFiles(upstream, { [MAP]: 'second' });
    await well(upstream, 'release', '1.1');
    expect(await shownBy(fork)).toEqual(['first', 'first list']);
    await well(fork, 'upgrade');
    expect(await shownBy(fork)).toEqual(['second', 'first list']);
    expect(await shownBy(fork, 'guides/a', '1.0')).toEqual(['first', 'first list']);
    expect(await shownBy(division)).toEqual(['first', 'first list']);
    await well(fork, 'release', '1.1');
    await well(division, 'upgrade');
    writeFiles(upstream, { [MAP]: 'third' });
    expect(await shownBy(division)).toEqual(['second', 'first list']);
    await well(division, 'release', '1.0');
    expect(await shownBy(division, 'guides/a', '1.0')).toEqual(['second', 'first list']);
    expect(existsSync(join(division, 'public'))).toBe(false);
  });

  it('shows a file of its own for what it wrote itself, and that of the base for what the base wrote', async () => {
    const { fork } = await upstreamAndFork({
      [MAP]: 'ours',
      'content/guides/a.mdx': patch('1.0', '## Ours\n\n![Our map](/pictures/map.svg) [theirs](/files/list.txt)'),
      'content/guides/b.mdx': guide('![Our map][m]\n\n[m]: /pictures/map.svg'),
      'content/guides/start.mdx': guide('![Our map](/pictures/map.svg)', 'overlay: replace\nbasedOn: "1.0"\n'),
    });
    expect(await shownBy(fork)).toEqual(['first', 'first list', 'ours', 'first list']);
    expect(await shownBy(fork, 'guides/b')).toEqual(['ours']);
    expect(await shownBy(fork, 'guides/start')).toEqual(['ours']);
    const { exitCode, stderr } = await run(fork, 'release', '1.0');
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /content\/guides\/a\.mdx:\d+:\d+ T960 \/pictures\/map\.svg is pictures\/map\.svg here, and base\/1\.0\/pictures\/map\.svg in \S+:\d+:\d+;/,
      ) as string,
    });
    expect(existsSync(join(fork, 'editions'))).toBe(false);
    writeFiles(fork, { [MAP]: 'first' });
    await well(fork, 'release', '1.0');
  });

  it('shows the files of the edition that an entry which waits was written for', async () => {
    const { upstream, fork } = await upstreamAndFork({
      'content/guides/a.mdx': guide('![A map](/pictures/map.svg)', 'overlay: replace\nbasedOn: "1.0"\n'),
    });
    writeFiles(upstream, { [MAP]: 'second', 'content/guides/c.mdx': guide('![A map](/pictures/map.svg)') });
    await well(upstream, 'release', '1.1');
    writeFiles(fork, { 'playbook.yaml': basedOn('../upstream', '1.1') });
    expect(await shownBy(fork)).toEqual(['first']);
    expect(await shownBy(fork, 'guides/c')).toEqual(['second']);
  });
});

describe('a file that an entry names', () => {
  const root = (): string => {
    const project = temporaryFolder();
    cpSync(MINIMAL, project, { recursive: true });
    rmSync(join(project, MAP));
    return project;
  };

  it.each<[string, (path: string) => void, string, string?]>([
    ['nothing', () => undefined, 'T512'],
    ['a link', (path: string) => symlinkSync('/dev/zero', path), 'T523', 'T101'],
    ['a pipe', (path: string) => execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', path]), 'T523', 'T108'],
    [
      'a large file',
      (path: string) => {
        writeFiles(join(path, '..'), { 'map.svg': '' });
        truncateSync(path, LARGEST_FILE + 1);
      },
      'T523',
    ],
  ])('is a problem where it is %s, and no release freezes it', async (_, make, code, itself) => {
    const project = root();
    make(join(project, MAP));
    const ofFile = itself === undefined ? [] : [`${itself} ${MAP}`];
    expect(await codesOf(project)).toEqual([`${code} content/guides/start.mdx`, ...ofFile]);
    expect(await run(project, 'release', '1.0')).toMatchObject({ exitCode: 1 });
    expect(existsSync(join(project, 'editions'))).toBe(false);
  });

  it('has to be committed before a release, as the text has', async () => {
    const project = root();
    writeFiles(project, { [MAP]: 'committed', '.gitignore': '.tandem/\n', 'public/other.svg': '' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: project });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'As it is');
    writeFiles(project, { [MAP]: 'changed' });
    const { exitCode, stderr } = await run(project, 'release', '1.0');
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(MAP) as string });
    git('checkout', '--', MAP);
    writeFiles(project, { 'public/other.svg': 'that nobody shows' });
    await well(project, 'release', '1.0');
  });
});
