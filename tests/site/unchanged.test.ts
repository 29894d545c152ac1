import { appendFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectCopy } from './copy-project.ts';
import { copyProject, tandem } from './copy-project.ts';
import { listFiles } from './dist.ts';
import { fingerprints } from './fingerprints.ts';

const STAYS = 'Nothing has changed since the last build: dist/ stays. --force builds all the same.\n';

describe('tandem build', () => {
  let project: ProjectCopy;
  /** When each file of the site was written. */
  const times = () =>
    listFiles(join(project.directory, 'dist')).map((file) => statSync(join(project.directory, 'dist', file)).mtimeMs);

  beforeAll(async () => {
    project = copyProject();
    const { exitCode, output } = await tandem(project.directory, 'build');
    if (exitCode !== 0) throw new Error(output);
  });
  afterAll(() => project.remove());

  it('leaves the site alone where nothing has changed, and says so', async () => {
    const before = times();
    expect(await tandem(project.directory, 'build')).toEqual({ exitCode: 0, output: STAYS });
    expect(times()).toEqual(before);
  });

  it('makes the site whole again, to the same bytes', async () => {
    const before = fingerprints(project.directory);
    rmSync(join(project.directory, 'dist', 'index.html'));
    expect((await tandem(project.directory, 'build')).exitCode).toBe(0);
    expect(fingerprints(project.directory)).toEqual(before);
  });

  it('reports what is wrong, and builds once it is mended', async () => {
    const entry = join(project.directory, 'content/faqs/new.mdx');
    writeFileSync(entry, 'nothing');
    const { exitCode, output } = await tandem(project.directory, 'build');
    expect({ exitCode, output }).toEqual({
      exitCode: 1,
      output: expect.stringContaining('content/faqs/new.mdx') as string,
    });
    rmSync(entry);
    appendFileSync(join(project.directory, 'playbook.yaml'), '\n');
    const mended = await tandem(project.directory, 'build');
    expect({ exitCode: mended.exitCode, stays: mended.output === STAYS }).toEqual({ exitCode: 0, stays: false });
  });
});
