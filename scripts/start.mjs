// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installIfNeeded } from './install-if-needed.mjs';
import { runCommand } from './run-command.mjs';
import { serveDist } from './serve-dist.mjs';

const DEFAULT_PORT = '4321';

/** npm runs scripts in the project's root: this repository, or the project of an organisation. */
const directory = process.cwd();

const start = async () => {
  const port = readPort();
  await installIfNeeded(directory);

  console.log('Building the site …');
  const { exitCode, output } = await runCommand('npm run --silent build', { directory, output: 'keep' });
  if (exitCode !== 0) return end(exitCode, `${output}\nThe site could not be built (see above), so nothing is served.`);

  const server = await serveDist({ directory: join(directory, 'dist'), base: readBase(), port });
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`The site is at ${server.url} (stop it with Ctrl+C)`);
};

const readPort = () => {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: DEFAULT_PORT } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
    return end(2, `--port takes a number from 0 to 65535, not "${values.port}".`);
  } catch (error) {
    return end(2, `${messageOf(error)}\nUsage: npm start [-- --port N]`);
  }
};

/** The path under which the build expects to be served. */
const readBase = () => {
  const file = join(directory, '.tandem', 'site.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).base : '/';
};

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * @param {number} exitCode
 * @param {string} message
 * @returns {never}
 */
const end = (exitCode, message) => {
  console.error(message);
  process.exit(exitCode);
};

try {
  await start();
} catch (error) {
  end(1, messageOf(error));
}
