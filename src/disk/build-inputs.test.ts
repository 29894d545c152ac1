import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { buildInputs } from './build-inputs.ts';

it('does not wait for settings that never come, and does not know what a build reads there', async () => {
  const root = temporaryFolder();
  execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', join(root, 'playbook.yaml')]);
  expect(await buildInputs(root)).toBeUndefined();
});
