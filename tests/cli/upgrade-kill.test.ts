import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisation } from '../unit/small-organisation.ts';
import { KILLS } from '../unit/thoroughness.ts';
import { copyOf, differ, runUpTo, stateOf, withoutTemporary } from './killed.ts';
import type { Kill } from './killed.ts';

const SECOND = 1_000;
const ENTRIES = 12;

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

const upgrade = (root: string, kill?: Kill) => runUpTo(['upgrade', '--cwd', root], kill);

describe('an upgrade that is killed', () => {
  it(`leaves all files whole, ${KILLS} times, and the next run finishes it`, { timeout: 1_200 * SECOND }, async () => {
    const template = makeProject();
    const before = stateOf(template);
    const finished = copyOf(template);
    const { steps } = await upgrade(finished);
    const after = stateOf(finished);
    expect(after['content/guides/case-1.waits.yaml']).toContain('Never.');
    expect(after).not.toEqual(before);

    const kills = fc.sample(fc.record({ step: fc.integer({ min: 1, max: steps }), isBegun: fc.boolean() }), {
      numRuns: KILLS,
    });
    const between = new Set<string>();
    const work = async () => {
      for (let kill = kills.pop(); kill; kill = kills.pop()) {
        const root = copyOf(template);
        const { isKilled } = await upgrade(root, kill);
        // Only what has begun may be the last step, and end.
        expect(isKilled || kill.isBegun, JSON.stringify(kill)).toBe(true);
        const left = stateOf(root);
        const cut = withoutTemporary(left);
        for (const [file, content] of Object.entries(cut)) expect([before[file], after[file]], file).toContain(content);
        // Nothing is lost: what goes away or gets another name is the only thing that may be missing.
        for (const file of Object.keys(before)) expect(file in cut || !(file in after), file).toBe(true);
        expect('content/guides/old-name.mdx' in cut || 'content/guides/new-name.mdx' in cut).toBe(true);
        // One state is finished in one way.
        const key = JSON.stringify(
          Object.entries(left).map(([file, { length }]) => [file.replace(/\d+/g, ''), length]),
        );
        if (differ(cut, before) && differ(cut, after) && !between.has(key)) {
          between.add(key);
          await upgrade(root);
          expect(stateOf(root)).toEqual(after);
        }
        rmSync(root, { recursive: true });
      }
    };
    await Promise.all([work(), work()]);
    // Else nothing was tested.
    expect(between.size).toBeGreaterThan(3);
  });
});
