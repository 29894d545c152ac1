import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { collections } from '../collections/index.ts';
import { composeAll } from '../disk/project.ts';
import { buildAgain } from './build-again.ts';
import { placeSite } from './place-site.ts';

const MINIMAL = fileURLToPath(new URL('../../tests/fixtures/minimal', import.meta.url));

it('leaves a whole search index to whoever builds the site where it cannot', async () => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  const site = await placeSite(root, { project: await composeAll(root, collections), collections });
  const folders = { last: join(root, 'dist'), output: temporaryFolder() };
  expect(await buildAgain(site, { ...folders, renderer: Promise.resolve(undefined) })).toBeUndefined();
  expect(existsSync(join(root, '.tandem', 'kept-search', 'root', 'key'))).toBe(true);
});
