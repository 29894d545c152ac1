import { describe, expect, it } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import { composeAll } from '../../src/disk/project.ts';
import { organisation } from './small-organisation.ts';

const problemsOf = async (content: Record<string, string>) =>
  (await composeAll(organisation({ editions: { '1.0': {} }, content }), collections)).problems.map(
    ({ code, message, hint }) => ({ code, message, hint }),
  );

describe('an entry with the name of one in the base', () => {
  it('makes one problem where it looks like a patch that does not say so', async () => {
    expect(
      await problemsOf({ 'decisions/scope.mdx': '---\nbasedOn: "1.0"\nsummary: Ours.\n---\n\n## Ours\n\nText.\n' }),
    ).toEqual([
      {
        code: 'T905',
        message: 'edition 1.0 has an entry decisions/scope too, and this looks like a change of it',
        hint: 'add to its fields: overlay: patch',
      },
    ]);
  });

  it('makes all its problems where it is an entry of its own that lacks something', async () => {
    const problems = await problemsOf({
      'guides/start.mdx': '---\ntitle: Ours\nsummary: For us.\nkeyMessage: One.\nchecklist: [One]\n---\n',
    });
    expect(problems.map(({ code }) => code)).toEqual(['T905', 'T302']);
  });
});
