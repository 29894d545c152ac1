// @ts-check
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program (`--import`), kills it at one of the steps in which it changes files: step `TANDEM_KILL_AT`,
 * before it begins, or soon after where `TANDEM_KILL_BEGUN` is set. Says on standard error how many steps there were,
 * where it comes to an end.
 */
const STEPS = /** @type {const} */ (['mkdir', 'open', 'rename', 'rm']);

const last = Number(process.env.TANDEM_KILL_AT);
const isBegun = Boolean(process.env.TANDEM_KILL_BEGUN);
let steps = 0;

const kill = () => process.kill(process.pid, 'SIGKILL');

for (const name of STEPS) {
  /** @type {(...args: never[]) => unknown} */
  const real = files[name];
  const counted = (/** @type {never[]} */ ...args) => {
    steps++;
    if (steps !== last) return real(...args);
    if (!isBegun) kill();
    const result = real(...args);
    setImmediate(kill);
    return result;
  };
  Object.assign(files, { [name]: counted });
}
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`${steps}`));
