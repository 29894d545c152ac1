import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Runs a command of Astro, as this package finds it, and gives whether it went well. What it says is shown, goes to stderr
 * where stdout is for JSON, or is kept and shown only where it fails.
 */
export const runAstro = (root: string, args: readonly string[], output: Output): Promise<boolean> => {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const stdio = { show: ['inherit', 'inherit'], stderr: [2, 'inherit'], keep: ['pipe', 'pipe'] } as const;
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ASTRO_TELEMETRY_DISABLED: '1', ...process.env },
    stdio: ['ignore', ...stdio[output]],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  // An interrupt reaches it too: this program waits for its end.
  const wait = (): void => undefined;
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', wait).on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      process.off('SIGINT', wait).off('SIGTERM', passOn);
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
};

type Output = 'show' | 'stderr' | 'keep';
