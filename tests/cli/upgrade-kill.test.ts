import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync, symlinkSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn, organisation } from '../unit/small-organisation.ts';
import { readFiles, temporaryFolder } from '../unit/temporary-folder.ts';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
/** Compiled code, so that little of a run goes by before it reads. */
const CACHE = join(tmpdir(), 'tandem-compiled');
const SECOND = 1_000;
const KILLS = 200;
const MOST_RUNS = 2 * KILLS;
/** Entries that an upgrade writes: the more there are, the more often it is killed while it writes. */
const ENTRIES = 12;
/** Milliseconds in which all of them are written, and more. */
const LONGEST_WRITING = 40;

const slugs = Array.from({ length: ENTRIES }, (_, index) => `case-${index}`);
const guide = (last: string, formerly = '') =>
  `---\ntitle: A guide\nsummary: What it is for.\nkeyMessage: One thing.\nchecklist: [One]\npitfalls: [Two]\n${formerly}---\n\nFirst.\n\n${last}\n`;
const patch = (edition: string, title: string) => `---\noverlay: patch\nbasedOn: "${edition}"\ntitle: ${title}\n---\n`;
const replacement = (edition: string, last: string) =>
  guide(last).replace('---\n', `---\noverlay: replace\nbasedOn: "${edition}"\n`).replace('First.', 'Ours.');
const files = (textOf: (index: number) => string): Record<string, string> =>
  Object.fromEntries(slugs.map((slug, index) => [`guides/${slug}.mdx`, textOf(index)]));

/** Patches, replacements, one with another name upstream, one that waits for a decision, and one that goes away. */
const makeProject = () =>
  organisation({
    editions: {
      '1.0': {
        ...files(() => guide('Last.')),
        'guides/old-name.mdx': guide('Last.'),
        'guides/gone.mdx': guide('Last.'),
      },
      '1.1': {
        ...files(() => guide('At last.')),
        'guides/new-name.mdx': guide('Last.', 'formerly: [guides/old-name]\n'),
      },
    },
    content: {
      ...files((index) =>
        index % 2 === 0 ? patch('1.0', 'Ours') : replacement('1.0', index === 1 ? 'Never.' : 'Last.'),
      ),
      'guides/old-name.mdx': patch('1.0', 'Ours'),
      'guides/gone.mdx': '---\noverlay: hide\nbasedOn: "1.0"\n---\n',
    },
  });

/** Runs the upgrade; `kill` says when it is killed. Gives whether it was. */
const upgrade = async (root: string, kill?: Kill): Promise<boolean> => {
  const env = { ...process.env, NODE_COMPILE_CACHE: CACHE };
  const child = spawn(process.execPath, [CLI, 'upgrade', '--cwd', root], { stdio: 'ignore', env });
  const exit = once(child, 'exit');
  const end = () => setTimeout(() => child.kill('SIGKILL'), kill?.after);
  let timer = kill?.from === 'start' ? end() : undefined;
  // The first thing that is written is the folder that keeps old texts.
  const watcher = watch(root, () => {
    if (kill?.from === 'first write') timer ??= end();
  });
  await exit;
  watcher.close();
  clearTimeout(timer);
  return child.signalCode === 'SIGKILL';
};

/** Milliseconds after the start of the run, or after the first thing it writes. */
interface Kill {
  from: 'start' | 'first write';
  after: number;
}

const stateOf = (root: string): Record<string, string> => {
  const { 'playbook.yaml': playbook = '' } = readFiles(root);
  return { ...filesIn(join(root, 'content')), 'playbook.yaml': playbook };
};

const withoutTemporary = (state: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(state).filter(([file]) => !/\/\.[^/]+\.tmp$|^\.[^/]+\.tmp$/.test(file)));

describe('an upgrade that is killed', () => {
  it(`leaves all files whole, ${KILLS} times, and the next run finishes it`, { timeout: 300 * SECOND }, async () => {
    const template = makeProject();
    const before = stateOf(template);
    const finished = copyOf(template);
    const start = performance.now();
    await upgrade(finished);
    const duration = performance.now() - start;
    const after = stateOf(finished);
    expect(after['guides/case-1.mdx']).toBe(before['guides/case-1.mdx']);
    expect(after).not.toEqual(before);

    const seen = { killed: 0, between: new Set<string>() };
    let runs = 0;
    const work = async () => {
      while (seen.killed < KILLS && runs < MOST_RUNS) {
        runs++;
        const root = copyOf(template);
        const kill: Kill =
          runs % 2 === 0
            ? { from: 'start', after: Math.random() * duration }
            : { from: 'first write', after: Math.random() * LONGEST_WRITING };
        if (await upgrade(root, kill)) seen.killed++;
        const left = stateOf(root);
        const cut = withoutTemporary(left);
        for (const [file, text] of Object.entries(cut)) expect([before[file], after[file]], file).toContain(text);
        // Nothing is lost: what goes away or gets another name is the only thing that may be missing.
        for (const file of Object.keys(before)) expect(file in cut || !(file in after), file).toBe(true);
        expect('guides/old-name.mdx' in cut || 'guides/new-name.mdx' in cut).toBe(true);
        // One state is finished in one way.
        const key = JSON.stringify(Object.entries(left).map(([file, text]) => [file.replace(/\d+/g, ''), text.length]));
        if (!differ(cut, before) || !differ(cut, after) || seen.between.has(key)) {
          rmSync(root, { recursive: true });
          continue;
        }
        seen.between.add(key);
        await upgrade(root);
        expect(stateOf(root)).toEqual(after);
        rmSync(root, { recursive: true });
      }
    };
    await Promise.all(Array.from({ length: 2 }, work));
    const { killed, between } = seen;
    process.stdout.write(`${killed} of ${runs} runs killed, in ${between.size} states between old and new\n`);
    // Else nothing was tested.
    expect(killed).toBeGreaterThan(KILLS / 2);
    expect(between.size).toBeGreaterThan(0);
  });
});

/** Whether a state differs from another. */
const differ = (state: Record<string, string>, other: Record<string, string>): boolean =>
  JSON.stringify(state) !== JSON.stringify(other);

const copyOf = (template: string): string => {
  const root = temporaryFolder();
  cpSync(template, root, { recursive: true, filter: (path) => path !== join(template, 'upstream') });
  // Nothing is ever written there.
  symlinkSync(join(template, 'upstream'), join(root, 'upstream'));
  return root;
};
