import { expect, it } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { composeAll } from '../../src/disk/project.ts';
import { differencesFrom } from '../../src/disk/project-changes.ts';
import { organisation } from './small-organisation.ts';

const guide = (related: string) =>
  `---\ntitle: A guide\nsummary: What it is for.\nrelated: [${related}]\nkeyMessage: One thing.\nchecklist: [One]\npitfalls: [Two]\n---\n\nText.\n`;

it('an entry that an organisation changed does not tell of a reference to another that it hides', async () => {
  const root = organisation({
    editions: { '1.0': { 'guides/a.mdx': guide('guides/b, guides/start'), 'guides/b.mdx': guide('guides/start') } },
    content: {
      'guides/a.mdx': '---\noverlay: patch\nbasedOn: "1.0"\nkeyMessage: Our thing.\n---\n',
      'guides/b.mdx': '---\noverlay: hide\nbasedOn: "1.0"\n---\n',
    },
  });
  const { playbook, base, problems } = await composeAll(root, collections);
  expect(problems).toEqual([]);
  if (!playbook || !base) throw new Error('There is no base.');
  const { entries } = differencesFrom(base.entries, playbook, collections);
  expect(entries.map((entry) => [entry.id, entry.kind, 'fields' in entry ? entry.fields.length : 0])).toEqual([
    ['guides/a', 'changed', 1],
    ['guides/b', 'removed', 0],
  ]);
});
