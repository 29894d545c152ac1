// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** What npm needs to install the Node that everything else runs on; whoever has less is told to get what we ask for. */
const OLDEST_NODE = 20;
const WANTED_NODE = '22.12';
const QUIET = '--no-audit --no-fund --loglevel=error';

/**
 * Installs the project's packages where they are missing or differ from `package-lock.json`. Where that cannot be done it
 * says why and ends the process, with npm's exit code.
 * @param {string} directory The project's root.
 * @returns {Promise<void>}
 */
export const installIfNeeded = async (directory) => {
  const [major] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE) {
    fail(
      1,
      `Node ${WANTED_NODE} or newer is needed; this is Node ${process.versions.node}. Get one at https://nodejs.org/`,
    );
  }
  if (isInstalled(directory)) return;

  // Without a lockfile `npm ci` refuses.
  const command = existsSync(join(directory, 'package-lock.json')) ? 'npm ci' : 'npm install';
  console.log(`Installing packages (${command}); this takes a minute or so …`);
  const { exitCode, output, seconds } = await runCommand(`${command} ${QUIET}`, { directory, output: 'keep' });
  if (exitCode !== 0) {
    fail(
      exitCode,
      `${output}\n${command} failed, so nothing was started. Once the cause is settled, run the same command again.`,
    );
  }
  console.log(`Installed packages in ${seconds.toFixed(0)} s.`);
};

/**
 * Whether `node_modules` holds exactly what `package-lock.json` lists. Packages for other platforms may be absent.
 * @param {string} directory
 * @returns {boolean}
 */
export const isInstalled = (directory) => {
  const installed = readPackages(join(directory, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = readPackages(join(directory, 'package-lock.json'));
  if (!wanted) return true;

  const missing = Object.entries(wanted).filter(([path]) => path !== '' && !(path in installed));
  return (
    missing.every(([, { optional }]) => optional) &&
    Object.entries(installed).every(([path, { version }]) => wanted[path] && wanted[path].version === version)
  );
};

/**
 * @param {string} file A lockfile.
 * @returns {Record<string, LockedPackage> | undefined} Nothing where the file is absent or cannot be read.
 */
const readPackages = (file) => {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/**
 * @param {number} exitCode
 * @param {string} message
 * @returns {never}
 */
const fail = (exitCode, message) => {
  console.error(message);
  process.exit(exitCode);
};

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */
