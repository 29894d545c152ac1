import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { KeptRenderer } from './kept-renderer.ts';
import type { RenderedProject } from './kept-renderer.ts';

/** `.ts` here, and `.js` in the package. */
const PROGRAM = join(import.meta.dirname, `make-renderer${extname(import.meta.filename)}`);

/**
 * The renderer of a plain project: the one that is kept, or else one that is made now, beside what else this process does.
 * Undefined where it cannot be made. Whoever no longer needs it says so by the signal.
 */
export const readyRenderer = async (
  project: RenderedProject,
  signal: AbortSignal,
): Promise<KeptRenderer | undefined> => {
  // What is kept may be damaged in a way that only shows when it is loaded.
  const kept = await KeptRenderer.open(project).catch(() => undefined);
  if (kept || !(await make(project, signal))) return kept;
  return KeptRenderer.open(project).catch(() => undefined);
};

/** Whether a renderer could be made. What is wrong where it cannot, Astro says when it then builds the site. */
const make = (project: RenderedProject, signal: AbortSignal): Promise<boolean> => {
  const env = { ASTRO_TELEMETRY_DISABLED: '1', ...process.env };
  const child = fork(PROGRAM, {
    cwd: project.root,
    env,
    execArgv: [],
    signal,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(project);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0));
  });
};
