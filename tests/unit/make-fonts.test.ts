import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fontFiles } from '../../scripts/make-fonts.mjs';

const FOLDER = fileURLToPath(new URL('../../src/styles/fonts', import.meta.url));

it('the fonts of the pages are what the script makes of their packages', async () => {
  const made = await fontFiles();
  expect(readdirSync(FOLDER).toSorted()).toEqual(made.map(({ name }) => name).toSorted());
  expect(
    made.filter(({ name, content }) => !content.equals(readFileSync(join(FOLDER, name)))).map(({ name }) => name),
  ).toEqual([]);
});
