import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectCopy } from './copy-project.ts';
import { build, copyProject, tandem } from './copy-project.ts';
import { DIST } from './dist.ts';
import { fingerprints } from './fingerprints.ts';
import { GUIDE } from './retitled-guide.ts';

const BROKEN_ENTRY = `content/${GUIDE.id}.mdx`;

describe('a build that stops on a problem in the content', () => {
  let project: ProjectCopy;
  beforeAll(() => {
    project = copyProject();
    const file = join(project.directory, BROKEN_ENTRY);
    writeFileSync(file, readFileSync(file, 'utf8').replace('\ntitle:', '\ntytle:'));
  });
  afterAll(() => project.remove());

  it('leaves no site behind where there was none', async () => {
    const { exitCode } = await build(project.directory);
    expect({ exitCode, isSiteThere: existsSync(join(project.directory, 'dist')) }).toEqual({
      exitCode: 1,
      isSiteThere: false,
    });
  });

  it('says what `tandem check` says, and leaves the site as it was', async () => {
    cpSync(DIST, join(project.directory, 'dist'), { recursive: true });
    const before = fingerprints(project.directory);
    const [built, checked] = [await build(project.directory), await tandem(project.directory, 'check')];
    expect({ built: built.exitCode, checked: checked.exitCode }).toEqual({ built: 1, checked: 1 });
    const problems = checked.output.slice(0, checked.output.lastIndexOf('\n\n'));
    const [first = ''] = problems.split('\n');
    expect(first.replace(/:\d+:\d+ /, ' ')).toMatch(new RegExp(`^${RegExp.escape(`${BROKEN_ENTRY} T301 `)}`));
    expect(built.output).toContain(problems);
    expect(built.output).not.toMatch(/^\s+at .*\d+:\d+\)?$/m);
    expect(fingerprints(project.directory)).toEqual(before);
  });
});
