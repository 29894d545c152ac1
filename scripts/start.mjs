// @ts-check
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install-if-needed.mjs';
import { runCommand } from './run-command.mjs';

/** Starts this repository's own site, also where nothing is installed yet: the Node that starts it may be older than ours. */
const directory = fileURLToPath(new URL('..', import.meta.url));

await installIfNeeded(directory);
const command = ['node', 'src/cli/main.ts', 'start', ...process.argv.slice(2)].join(' ');
const { exitCode } = await runCommand(command, { directory, output: 'show' });
process.exitCode = exitCode;
