import assert from 'node:assert/strict';
import { vi } from 'vitest';
import { tandem } from '../../src/cli/tandem.ts';
import { typedHere } from '../../src/disk/typed-here.ts';

/** Runs a verb on the project in a folder, as `runArguments` does. */
export const runTandem = (root: string, ...args: string[]): Promise<Outcome> => runArguments([...args, '--cwd', root]);

/**
 * Runs the command line in this process, which costs a tenth of one of its own, and keeps what it prints. One run at a
 * time, since there is one standard output.
 */
export const runArguments = async (args: string[]): Promise<Outcome> => {
  const printed = { stdout: '', stderr: '' };
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += text.toString();
      return true;
    }),
  );
  try {
    const exitCode = await tandem(args);
    // Whoever reads a command can type it, wherever it is printed.
    for (const text of Object.values(printed)) assert.equal(typedHere(text), text);
    return { exitCode, ...printed };
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
};

/** What came of a run of the command line. */
export interface Outcome {
  exitCode: number;
  stdout: string;
  stderr: string;
}
