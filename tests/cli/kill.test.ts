import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTandem } from '../unit/run-tandem.ts';
import { organisation } from '../unit/small-organisation.ts';
import { temporaryFolder, writeFiles } from '../unit/temporary-folder.ts';
import { KILLS_OF_EACH } from '../unit/thoroughness.ts';
import { copyOf, differ, runUpTo, stateOf, withoutTemporary } from './killed.ts';

const MINIMAL = fileURLToPath(new URL('../fixtures/minimal', import.meta.url));
const SECOND = 1_000;

const guide = (summary: string, last: string, keys = '') =>
  `---\n${keys}title: A guide\nsummary: ${summary}\nkeyMessage: One thing.\nchecklist: [One]\npitfalls: [Two]\n---\n\n${last}\n`;
const SCOPE = readFileSync(join(MINIMAL, 'content', 'decisions', 'scope.mdx'), 'utf8');
const DECISIONS = ['plan', 'hire', 'scope'];
const decisions = Object.fromEntries(DECISIONS.map((slug) => [`decisions/${slug}.mdx`, SCOPE.replace('Scope', slug)]));

/** An organisation with two parts of one entry that both sides changed, on the older of two editions. */
const organised = (): string =>
  organisation({
    editions: {
      '1.0': {
        ...decisions,
        'guides/a.mdx': guide('What it is.', 'Last.'),
        'guides/b.mdx': guide('What it is.', 'Last.'),
      },
      '1.1': {
        ...decisions,
        'guides/a.mdx': guide('Theirs.', 'At last.'),
        'guides/b.mdx': guide('What it is.', 'At last.'),
      },
    },
    content: Object.fromEntries(
      ['a', 'b'].map((slug) => [`guides/${slug}.mdx`, guide('Ours.', 'Never.', 'overlay: replace\nbasedOn: "1.0"\n')]),
    ),
  });

const well = async (root: string, ...args: string[]): Promise<void> => {
  const { exitCode, stderr } = await runTandem(root, ...args);
  expect([0, 3], stderr).toContain(exitCode);
};

const upgraded = async (): Promise<string> => {
  const root = organised();
  await well(root, 'upgrade');
  return root;
};

const released = async (): Promise<string> => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  await well(root, 'release', '1.0', '--date', '2026-01-31');
  writeFiles(root, { 'content/guides/b.mdx': guide('What it is.', 'Last.') });
  return root;
};

const withRights = (): string => {
  const root = organised();
  const rights = 'consulted: [the people team], tieBreak: We ask the one we both report to.';
  const map = DECISIONS.map((slug) => `decisions/${slug}: { ${rights} }\n`);
  writeFiles(root, { 'rights.yaml': map.join('') });
  return root;
};

/** A handbook whose pages show pictures and name each other. */
const withHandbook = (): string => {
  const root = organised();
  const page = (title: string, other: string) => `# ${title}\n\n![A map](map.svg) and [the other](${other}.md).\n`;
  writeFiles(root, {
    'handbook/a.md': page('One', 'b'),
    'handbook/b.md': page('Two', 'a'),
    'handbook/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  return root;
};

/** Each verb that writes, with a project in which it has something to do. */
const VERBS: readonly [name: string, make: () => string | Promise<string>, args: (root: string) => string[]][] = [
  ['resolve --upstream', upgraded, () => ['resolve', 'guides/a', '--upstream']],
  ['resolve --mine', upgraded, () => ['resolve', 'guides/a', '--mine']],
  ['release', released, () => ['release', '1.1', '--date', '2026-02-28']],
  ['init', organised, (root) => ['init', join(root, 'new'), '--base', join(root, 'upstream')]],
  ['import', withRights, (root) => ['import', 'decisions', join(root, 'rights.yaml')]],
  ['import pages', withHandbook, (root) => ['import', 'pages', join(root, 'handbook')]],
  ['customise', organised, () => ['customise', 'guides/start', '--replace']],
  ['undo', upgraded, () => ['undo']],
];

describe.each(VERBS)('%s', (name, make, argsIn) => {
  const args = (root: string) => [...argsIn(root), '--cwd', root];

  it(
    'that is killed leaves all files whole and loses none, and the next run finishes it',
    { timeout: 1_200 * SECOND },
    async () => {
      const template = await make();
      const before = stateOf(template);
      const finished = copyOf(template);
      const { steps, printed } = await runUpTo(args(finished));
      const after = stateOf(finished);
      expect(differ(before, after), printed).toBe(true);

      const kills = fc.sample(fc.record({ step: fc.integer({ min: 1, max: steps }), isBegun: fc.boolean() }), {
        numRuns: KILLS_OF_EACH,
      });
      const work = async () => {
        for (let kill = kills.pop(); kill; kill = kills.pop()) {
          const root = copyOf(template);
          const { isKilled } = await runUpTo(args(root), kill);
          expect(isKilled || kill.isBegun, JSON.stringify(kill)).toBe(true);
          const cut = withoutTemporary(stateOf(root));
          for (const [file, content] of Object.entries(cut))
            expect([before[file], after[file]], file).toContain(content);
          for (const file of Object.keys(before)) expect(file in cut || !(file in after), file).toBe(true);
          // From the state before, it is the run that was made first.
          if (!differ(cut, before)) continue;
          const again = await runUpTo(args(root));
          if (differ(cut, after)) expect(again.exitCode, again.printed).toBe(0);
          expect(stateOf(root), JSON.stringify(kill)).toEqual(after);
        }
      };
      await Promise.all([work(), work()]);

      const root = copyOf(template);
      const both = await Promise.all([runUpTo(args(root)), runUpTo(args(root))]);
      expect(
        both.map(({ exitCode }) => exitCode),
        both.map(({ printed: said }) => said).join('\n'),
      ).toContain(0);
      expect(stateOf(root), `two at once: ${name}`).toEqual(after);
    },
  );
});
