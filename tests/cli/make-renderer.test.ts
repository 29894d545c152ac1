import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../unit/temporary-folder.ts';

const PROGRAM = fileURLToPath(new URL('../../src/site/make-renderer.ts', import.meta.url));
const MINIMAL = fileURLToPath(new URL('../fixtures/minimal', import.meta.url));

it('makes no renderer for a build that is gone before it begins', async () => {
  const root = temporaryFolder();
  cpSync(MINIMAL, root, { recursive: true });
  const child = fork(PROGRAM, { cwd: root, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(existsSync(join(root, '.tandem'))).toBe(false);
});
