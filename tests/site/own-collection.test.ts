import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrokenLinks } from '../../scripts/broken-links.mjs';
import { runProcess } from '../cli/run-process.ts';
import type { ProjectCopy } from './copy-project.ts';
import { buildWell } from './copy-project.ts';
import { htmlFaults } from './html-faults.ts';
import { parseHtml, textOf } from './parse-html.ts';
import { projectWithRituals, writeRituals } from './projects-with-code.ts';

const WALK = 'team-rituals/walk';
const SETTINGS = `name: Acme habits
url: https://acme.example/
base:
  package: ./upstream
  edition: "1.0"
`;

/** An organisation with a collection that nobody but its folder knows builds on a playbook with the same one. */
describe('a collection of somebody else’s', () => {
  let project: ProjectCopy;
  let root: string;
  const said: Record<string, string> = {};

  const tandem = async (folder: string, ...args: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await runProcess([...args, '--cwd', join(root, folder)]);
    expect(exitCode, stdout + stderr).toBe(0);
    return stdout;
  };
  const edit = (path: string, from: string, to: string) => {
    const file = join(root, path);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };

  beforeAll(async () => {
    project = projectWithRituals();
    root = project.directory;
    writeRituals(join(root, 'upstream'));
    await tandem('upstream', 'release', '1.0', '--date', '2026-01-31');
    edit(`upstream/content/${WALK}.mdx`, 'what: Walk to the river.', 'what: Walk to the lake.');
    edit(`upstream/content/${WALK}.mdx`, 'Take an umbrella.', 'Take an umbrella. Or run.');
    await tandem('upstream', 'release', '1.1', '--date', '2026-02-28');

    rmSync(join(root, 'content'), { recursive: true });
    writeFileSync(join(root, 'playbook.yaml'), SETTINGS);
    said.customise = await tandem('.', 'customise', WALK);
    edit(`content/${WALK}.mdx`, 'overlay: patch', 'overlay: patch\nmood: lively\nhosts: { append: [our coach] }');
    said.check = await tandem('.', 'check');
    await tandem('.', 'release', '1.0', '--date', '2026-03-01');
    said.diff = await tandem('.', 'diff', WALK);
    said.upgrade = await tandem('.', 'upgrade', '--json');
    said.status = await tandem('.', 'status');
    await tandem('.', 'release', '2.0', '--date', '2026-03-02');
    said.changes = await tandem('.', 'changes', '1.0', '2.0');
    await buildWell(root);
  });
  afterAll(() => project.remove());

  const read = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');
  const json = (path: string): unknown => JSON.parse(read(path));
  const mainOf = (path: string): string => {
    const main = parseHtml(read(`${path}index.html`)).querySelector('main');
    return main ? textOf(main) : '';
  };

  it('is known to every verb', () => {
    expect(said.check).toBe('3 entries, no problems.\n');
    expect(said.customise).toContain(`content/${WALK}.mdx is there.`);
    expect(said.diff).toContain('quiet and slow');
    expect(JSON.parse(said.upgrade ?? '')).toMatchObject({ entries: [{ id: WALK, outcome: 'clean' }] });
    expect(said.changes).toContain('Moment “Friday” reworded.');
  });

  it('has pages, with what the organisation changed and what the new edition brought', () => {
    const page = mainOf(`${WALK}/`);
    for (const text of ['The Friday walk', 'our coach', 'Friday: Walk to the lake.', 'Or run.', 'Goes with'])
      expect(page).toContain(text);
    expect(mainOf('team-rituals/')).toContain('1 moments');
    expect(mainOf('')).toContain('The long lunchAll rituals');
    expect(mainOf('topics/rhythm/')).toContain('The Friday walk');
    expect(mainOf(`editions/1.0/${WALK}/`)).toContain('Friday: Walk to the river.');
    expect(mainOf('differences/')).toContain('our coach');
  });

  it('has an address for each other form of it', () => {
    expect(read(`${WALK}.md`)).toContain('Friday: Walk to the lake.');
    expect(read('llms.txt')).toContain('[The Friday walk](https://acme.example/team-rituals/walk.md)');
    expect(read('llms-full.txt')).toContain('Friday: Walk to the lake.');
    expect(json('api/latest/team-rituals.json')).toMatchObject([
      { id: WALK, mood: 'lively', hosts: ['the head of product', 'the VP', 'our coach'] },
      { id: 'team-rituals/lunch', mood: 'lively' },
    ]);
    expect(json('api/1.0/team-rituals.json')).toMatchObject([{ moments: [{ what: 'Walk to the river.' }] }, {}]);
    expect(json('schemas/team-rituals.json')).toMatchObject({
      properties: { mood: { description: 'How it feels.', enum: ['calm', 'lively'] } },
    });
    expect(json('team-rituals/hosts.json')).toEqual(['the head of product', 'the VP', 'our coach', 'anybody']);
  });

  it('is found', () => {
    const { records } = json('pagefind/playbook.json') as { records: { id: string; said?: unknown }[] };
    expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(['team-rituals', WALK]));
    expect(JSON.stringify(records.find(({ id }) => id === WALK))).toContain('walk and talk');
  });

  it('has its changes told in its own words', () => {
    const changes = mainOf('editions/2.0/changes/');
    expect(changes).toContain('Rituals');
    expect(changes).toContain('Moment “Friday” reworded');
    expect(changes).toContain('1 changed');
  });

  it('has valid pages, and no link in them is broken', async () => {
    const pages = [`${WALK}/`, 'team-rituals/', ''].map((path) => `${path}index.html`);
    expect(await htmlFaults(pages.map((file) => ({ file, html: read(file) })))).toEqual([]);
    expect(findBrokenLinks({ directory: join(root, 'dist'), base: '/' }).broken).toEqual([]);
    expect(existsSync(join(root, 'dist', 'make-it-yours'))).toBe(false);
  });
});
