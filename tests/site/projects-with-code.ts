import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectCopy } from './copy-project.ts';
import { copyProject } from './copy-project.ts';
import { PROJECT } from './project.ts';

const FIXTURES = join(PROJECT, 'tests', 'fixtures');
const NAME = 'tandem-playbook';
/** The modules by which others know the package; in the package itself they are plain JavaScript. */
const EXPORTS = { '.': './src/integration.ts', './collections': './src/collections/api.ts' };

/**
 * The project of an organisation that imports this package by its name, as if it were installed there with all that it needs,
 * and has a collection of its own: `tests/fixtures/own-collection`.
 */
export const projectWithRituals = (): ProjectCopy => {
  const project = copyProject();
  const root = project.directory;
  for (const name of ['content', 'editions']) rmSync(join(root, name), { recursive: true, force: true });
  // A package knows itself by its name.
  const file = join(root, 'package.json');
  const described = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...described, exports: EXPORTS }));
  writeRituals(root);
  return project;
};

/** Writes the fixture into a folder that can import the package. */
export const writeRituals = (root: string): void => {
  cpSync(join(FIXTURES, 'own-collection'), root, { recursive: true });
  const own = join(root, 'collections', 'rituals');
  cpSync(join(FIXTURES, 'collections', 'rituals'), own, { recursive: true });
  const text = readFileSync(join(own, 'index.ts'), 'utf8');
  const path = /'[./]*\/src\/collections\/api\.ts'/;
  if (!path.test(text)) throw new Error('The collection does not import the package.');
  writeFileSync(join(own, 'index.ts'), text.replace(path, `'${NAME}/collections'`));
};
