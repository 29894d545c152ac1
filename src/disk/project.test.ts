import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../../tests/unit/temporary-folder.ts';
import { collections } from '../collections/index.ts';
import { composeAll, needsAstro } from './project.ts';

const MINIMAL = fileURLToPath(new URL('../../tests/fixtures/minimal', import.meta.url));

it('needs Astro for bodies that are code, also where they are of a time before', async () => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  const safe = await composeAll(root, collections);
  const settings = readFileSync(join(root, 'playbook.yaml'), 'utf8');
  writeFiles(root, { 'playbook.yaml': `${settings}content: { mdx: trusted }\n` });
  appendFileSync(join(root, 'content/guides/start.mdx'), '\n{1 + 1}\n');
  const trusted = await composeAll(root, collections);
  expect([safe, trusted].map(({ problems }) => problems)).toEqual([[], []]);
  expect([safe, trusted].map((project) => needsAstro(root, project))).toEqual([true, true]);
  writeFiles(root, { 'playbook.yaml': settings });
  expect([safe, trusted].map((project) => needsAstro(root, project))).toEqual([false, true]);
});
