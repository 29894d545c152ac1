import { expect, it } from 'vitest';
import { runTandem } from '../../tests/unit/run-tandem.ts';
import { organisation } from '../../tests/unit/small-organisation.ts';
import { collections } from '../collections/index.ts';
import { composeAll } from '../disk/project.ts';

const guide = (body: string, keys = ''): string =>
  `---\n${keys}title: A guide\nsummary: What it is for.\nkeyMessage: One thing.\nchecklist: [One]\npitfalls: [Two]\n---\n\n## How it begins\n\n${body}\n`;
const MINE = 'overlay: replace\nbasedOn: "1.0"\n';

it('keeps the names that an organisation keeps in a part that waits', async () => {
  const linked = (last: string) => guide(`Begin.\n\nIt says [why](guides/old). ${last}`);
  const root = organisation({
    editions: {
      '1.0': { 'guides/a.mdx': linked('And how.'), 'guides/old.mdx': guide('Old.'), 'guides/new.mdx': guide('New.') },
      // The new one has taken the old one in.
      '1.1': { 'guides/a.mdx': guide('Begin.'), 'guides/new.mdx': guide('New.', 'formerly: [guides/old]\n') },
    },
    content: {
      'guides/a.mdx': linked('And who.').replace('title:', `${MINE}title:`),
      'guides/old.mdx': guide('Ours.', MINE),
    },
  });
  expect((await runTandem(root, 'upgrade')).exitCode).toBe(3);
  const { base } = await composeAll(root, collections);
  const sections = base?.entries.find(({ id }) => id === 'guides/a')?.sections ?? [];
  expect(sections.flatMap(({ blocks }) => blocks)).toMatchObject([
    { text: 'Begin.' },
    { text: 'It says why. And how.', links: [{ entry: 'guides/old' }] },
  ]);
});
