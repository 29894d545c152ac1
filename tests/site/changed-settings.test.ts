import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyFixture, tandem, tandemBuild } from './copy-project.ts';
import type { ProjectCopy } from './copy-project.ts';
import { fingerprints } from './fingerprints.ts';

let project: ProjectCopy;
const path = (file: string): string => join(project.directory, file);

/** Written anew whenever Astro bundles what renders the pages. */
const bundled = (): number => statSync(path('.tandem/kept-renderer/key')).ino;

const setName = (name: string): void => {
  const text = readFileSync(path('playbook.yaml'), 'utf8');
  writeFileSync(path('playbook.yaml'), text.replace(/^name: .*$/m, `name: ${name}`));
};

beforeAll(async () => {
  project = copyFixture('minimal');
  await tandemBuild(project.directory);
});
afterAll(() => project.remove());

it('prints a changed setting on every page without bundling anew what renders them, and as Astro does', async () => {
  const before = bundled();
  setName('Renamed');
  const rendered = (await tandemBuild(project.directory)) ?? [];
  const pages = rendered.filter((file) => file.endsWith('/index.html'));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((file) => !readFileSync(path(`dist/${file}`), 'utf8').includes('Renamed'))).toEqual([]);
  expect(bundled()).toBe(before);

  const fast = fingerprints(project.directory);
  expect((await tandem(project.directory, 'build', '--force')).exitCode).toBe(0);
  expect(fingerprints(project.directory)).toEqual(fast);
});
