// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { stripVTControlCharacters } from 'node:util';

const ON_WINDOWS = process.platform === 'win32';

/**
 * Runs one command line in the shell, with the project's own programs (its Node among them) first on the path and
 * nothing on stdin. Output is shown as it comes, or kept and returned. An interrupt is passed on to the command.
 * @param {string} command
 * @param {{ directory: string, output: 'show' | 'keep', env?: NodeJS.ProcessEnv }} options `env` is added to the environment.
 * @returns {Promise<CommandResult>}
 */
export const runCommand = (command, { directory, output, env }) =>
  new Promise((resolve) => {
    const started = performance.now();
    const stream = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(command, {
      cwd: directory,
      env: { ...projectEnvironment(directory), ...env },
      shell: true,
      stdio: ['ignore', stream, stream],
      // A process group of its own, so that an interrupt reaches whatever the command has started.
      detached: !ON_WINDOWS,
      windowsHide: true,
    });
    const stopListening = passOnInterrupts(child);

    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));

    /** @param {number} exitCode @param {string} note */
    const finish = (exitCode, note) => {
      stopListening();
      const text = stripVTControlCharacters(Buffer.concat(chunks).toString('utf8')) + note;
      resolve({ exitCode, output: text, seconds: (performance.now() - started) / 1000 });
    };
    child.once('error', (error) => finish(127, `${error.message}\n`));
    child.once('close', (code, signal) => finish(code ?? 1, signal ? `stopped by ${signal}\n` : ''));
  });

/**
 * The environment with `node_modules/.bin` first on the path.
 * @param {string} directory
 * @returns {NodeJS.ProcessEnv}
 */
const projectEnvironment = (directory) => {
  // Windows spells the name `Path`.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [join(directory, 'node_modules', '.bin'), process.env[name] ?? ''].join(delimiter);
  return { ASTRO_TELEMETRY_DISABLED: '1', ...process.env, [name]: path };
};

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} Ends it.
 */
const passOnInterrupts = (child) => {
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    child.once('close', () => process.exit(130));
    if (ON_WINDOWS || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  };
  process.once('SIGINT', passOn);
  process.once('SIGTERM', passOn);
  return () => {
    process.off('SIGINT', passOn);
    process.off('SIGTERM', passOn);
  };
};

/** @typedef {{ exitCode: number, output: string, seconds: number }} CommandResult */
