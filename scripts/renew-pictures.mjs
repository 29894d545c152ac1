// @ts-check
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.mjs';

// Takes the pictures anew that the tests hold pages against. Look at what has changed before you commit it.
const { exitCode } = await runCommand('vitest run --project browser tests/browser/pictures.test.ts', {
  directory: fileURLToPath(new URL('..', import.meta.url)),
  output: 'show',
  env: { TANDEM_PICTURES: 'renew' },
});
process.exitCode = exitCode;
