import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };

const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const listed = [...page.matchAll(/^\| `([^`]+)` +\| \S.*? +\| \S.* \|$/gm)].map(([, name]) => name);

it('lists every direct dependency with its licence and its reason, and no other', () => {
  const used = Object.keys({ ...packageFile.dependencies, ...packageFile.devDependencies });
  expect(listed.toSorted()).toEqual(used.toSorted());
});
