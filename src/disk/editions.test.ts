import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import { EDITION_FILE, editionAsFile, planRelease } from '../core/edition.ts';
import { SCHEMA_VERSION } from '../core/migrations.ts';
import type { EditionFile } from '../core/schema/edition.ts';
import { readEdition, readEditions } from './editions.ts';
import { sha256 } from './sha256.ts';

const ENTRIES = { 'faqs/why': 'Why?\n', 'guides/start': 'Ask the {product.leader}.\n' };
const SETTINGS = 'name: Small\n';

/** The files of an edition, by their path in a project; `changes` is what its own file says otherwise. */
const editionFiles = (
  version: string,
  changes: Partial<EditionFile> = {},
  entries: Record<string, string> = ENTRIES,
): Record<string, string> => {
  const plan = planRelease({
    version,
    date: '2026-01-31',
    editions: [],
    sources: Object.entries(entries).map(([id, text]) => ({ id, file: `content/${id}.mdx`, text })),
    settings: SETTINGS,
    hash: sha256,
  });
  if (plan.refused !== undefined) throw new Error(plan.refused);
  const frozen = plan.files.filter(({ path }) => path !== EDITION_FILE);
  const about: EditionFile = {
    version,
    date: '2026-01-31',
    status: 'current',
    schema: SCHEMA_VERSION,
    files: Object.fromEntries(frozen.map(({ path, content }) => [path, sha256(content)])),
    ...changes,
  };
  const file = editionAsFile(about);
  const files = [...frozen, { path: file.path, content: file.text }];
  return Object.fromEntries(files.map(({ path, content }) => [`editions/${version}/${path}`, String(content)]));
};

/** What is found in a project with one edition, after something was done to it. */
const found = async (harm: (root: string) => void): Promise<string[]> => {
  const root = temporaryFolder(editionFiles('1.0'));
  harm(root);
  const { editions, problems } = await readEditions(root);
  expect(editions).toEqual([]);
  return problems.map(({ code, file, message }) => `${code} ${file}: ${message}`);
};

describe('readEditions', () => {
  it('reads each edition, oldest first by version, with its entries as they were frozen', async () => {
    const root = temporaryFolder({
      ...editionFiles('1.10'),
      ...editionFiles('1.9', { status: 'superseded' }),
      'editions/.DS_Store': '',
      'editions/.2.0.17.tmp/edition.yaml': 'left by a release that was cut off',
    });
    const { editions, problems } = await readEditions(root);
    expect(problems).toEqual([]);
    expect(editions.map(({ file }) => [file.version, file.status])).toEqual([
      ['1.9', 'superseded'],
      ['1.10', 'current'],
    ]);
    expect(editions[0]?.settings).toBe(SETTINGS);
    expect(editions[0]?.sources).toEqual(
      Object.entries(ENTRIES).map(([id, text]) => ({ id, file: `editions/1.9/${id}.mdx`, text })),
    );
  });

  it('finds none where there is no folder', async () => {
    expect(await readEditions(temporaryFolder())).toEqual({ editions: [], problems: [] });
  });

  it('gives editions of the same files the same digest, and others another', async () => {
    const root = temporaryFolder({
      ...editionFiles('1.0'),
      ...editionFiles('1.1', { notes: 'Nothing changed.' }),
      ...editionFiles('1.2', {}, { ...ENTRIES, 'faqs/why': 'Why not?\n' }),
      ...editionFiles('1.3', {}, { 'faqs/who': ENTRIES['faqs/why'], 'guides/start': ENTRIES['guides/start'] }),
    });
    const [first, second, ...others] = (await readEditions(root)).editions.map(({ digest }) => digest);
    expect(second).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it('says which frozen file was touched, be it by one byte', async () => {
    for (const text of ['Why? \n', 'Why?', 'Why?\r\n', '\uFEFFWhy?\n', ''])
      expect(await found((root) => writeFiles(root, { 'editions/1.0/faqs/why.mdx': text }))).toEqual([
        'T951 editions/1.0/faqs/why.mdx: edition 1.0 froze another text of this file',
      ]);
  });

  it('says which file is gone, and which was added, and leaves alone what a system hides there', async () => {
    expect(
      await found((root) => {
        rmSync(join(root, 'editions/1.0/playbook.yaml'));
        writeFiles(root, { 'editions/1.0/faqs/new.mdx': 'New.\n', 'editions/1.0/.DS_Store': '' });
      }),
    ).toEqual([
      'T952 editions/1.0/edition.yaml: edition 1.0 lists `playbook.yaml`, which is not there',
      'T953 editions/1.0/faqs/new.mdx: edition 1.0 does not list this file',
    ]);
  });

  it.each(['next', '1', '01.0', 'v1.1', '1.0 copy'])('takes no folder named %s for an edition', async (name) => {
    const root = temporaryFolder({ ...editionFiles('1.0'), [`editions/${name}/edition.yaml`]: '' });
    const { editions, problems } = await readEditions(root);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([`T954 editions/${name}`]);
    expect(editions.map(({ file }) => file.version)).toEqual(['1.0']);
  });

  it('takes no file for an edition, and no link to a folder', async () => {
    const root = temporaryFolder({ 'editions/1.0': 'a file', 'elsewhere/edition.yaml': '' });
    symlinkSync(join(root, 'elsewhere'), join(root, 'editions/1.1'));
    const { problems } = await readEditions(root);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['T954 editions/1.0', 'T954 editions/1.1']);
  });

  it('says where a folder holds another version than it is named by', async () => {
    expect(await found((root) => writeFiles(root, editionFiles('1.0', { version: '1.1' })))).toEqual([
      'T955 editions/1.0/edition.yaml: this says version 1.1, and its folder says another',
    ]);
  });

  it('says where an edition was written for a schema of tomorrow', async () => {
    const schema = SCHEMA_VERSION + 1;
    expect(await found((root) => writeFiles(root, editionFiles('1.0', { schema })))).toEqual([
      `T956 editions/1.0/edition.yaml: it was written for schema ${schema}; this tandem knows up to ${SCHEMA_VERSION}`,
    ]);
  });

  it('says where an edition has no file of its own, or an empty folder is all there is', async () => {
    const missing = 'T958 editions/1.0: this edition cannot be read as a whole: edition.yaml is not there';
    expect(await found((root) => rmSync(join(root, 'editions/1.0/edition.yaml')))).toEqual([missing]);
    expect(
      await found((root) => {
        rmSync(join(root, 'editions/1.0'), { recursive: true });
        mkdirSync(join(root, 'editions/1.0'));
      }),
    ).toEqual([missing]);
  });

  it('follows no symbolic link, to a file or to a folder', async () => {
    const linkInstead = (path: string) => (root: string) => {
      rmSync(join(root, 'editions/1.0', path), { recursive: true });
      writeFiles(root, { 'secret/why.mdx': ENTRIES['faqs/why'] });
      symlinkSync(join(root, path.endsWith('.mdx') ? 'secret/why.mdx' : 'secret'), join(root, 'editions/1.0', path));
    };
    const refused = (name: string) => [
      `T958 editions/1.0: this edition cannot be read as a whole: ${name} is not a file`,
    ];
    expect(await found(linkInstead('faqs/why.mdx'))).toEqual(refused('why.mdx'));
    expect(await found(linkInstead('faqs'))).toEqual(refused('faqs'));
  });

  it.each([
    ['version: 1.0\n', 'T303 editions/1.0/edition.yaml: `version` is a whole number'],
    ['- a list\n', 'T209 editions/1.0/edition.yaml'],
    ['version: "1.0"\nstatus: withdrawn\ndate: "2026-01-31"\nschema: 1\nfiles: {}\n', '`reason` is missing'],
    ['files: { "../../outside.mdx": "" }\n', 'is not the path of a file of an edition'],
  ])('says what is wrong in the file of an edition: %j', async (text, words) => {
    const problems = await found((root) => writeFiles(root, { 'editions/1.0/edition.yaml': text }));
    expect(problems.join('\n')).toContain(words);
  });

  it.each([
    ['a link', (path: string) => symlinkSync('/dev/null', path), 'T101'],
    ['a folder', (path: string) => mkdirSync(path), 'T108'],
    ['a pipe', (path: string) => execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', path]), 'T108'],
    ['a list', (path: string) => writeFileSync(path, '- "1.0"\n'), 'T209'],
    ['no text', (path: string) => writeFileSync(path, Uint8Array.of(0xff)), 'T103'],
  ])('says where the file of sums is %s, and still reads the editions', async (_, make, code) => {
    const root = temporaryFolder(editionFiles('1.0'));
    make(join(root, 'editions/sums.yaml'));
    const { editions, problems } = await readEditions(root);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([`${code} editions/sums.yaml`]);
    expect(editions.map(({ file }) => file.version)).toEqual(['1.0']);
  });

  it('changes nothing on the disk', async () => {
    const files = { ...editionFiles('1.0'), 'editions/1.0/faqs/new.mdx': 'New.\n' };
    const root = temporaryFolder(files);
    await readEditions(root);
    expect(readFiles(root)).toEqual(files);
  });
});

describe('readEdition', () => {
  it('names files as it is told to, wherever the folder lies', async () => {
    const root = temporaryFolder({ ...editionFiles('1.0'), 'editions/1.0/faqs/new.mdx': 'New.\n' });
    const { problems } = await readEdition({
      path: join(root, 'editions/1.0'),
      shown: 'up/editions/1.0',
      version: '1.0',
      sums: {},
    });
    expect(problems.map(({ file }) => file)).toEqual(['up/editions/1.0/faqs/new.mdx']);
  });

  it('names no folder of the machine where there is nothing to read', async () => {
    const root = temporaryFolder();
    const { problems } = await readEdition({ path: join(root, 'none'), shown: 'up/none', version: '1.0', sums: {} });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['T958 up/none']);
    expect(JSON.stringify(problems)).not.toContain(root);
  });
});
