import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { collections } from '../collections/index.ts';
import { composeProject } from '../disk/project.ts';
import { buildSearchIndex } from './search-index.ts';

const MINIMAL = fileURLToPath(new URL('../../tests/fixtures/minimal', import.meta.url));

it('says what went wrong where an index cannot be made, and makes the next one', async () => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  const { playbook } = await composeProject(root, collections);
  if (!playbook) throw new Error('It was not composed.');
  const ask = 1n as unknown as string; // what no JSON can hold
  const wrong = { ...playbook, settings: { ...playbook.settings, ask } };
  await expect(buildSearchIndex(wrong, collections)).rejects.toThrow('The search index could not be made: ');
  expect([...(await buildSearchIndex(playbook, collections)).keys()]).toContain('playbook.json');
});
