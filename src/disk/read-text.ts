import { lstatSync, readFileSync } from 'node:fs';
import type { Problem, ProblemCode } from '../core/problems.ts';
import { problem } from '../core/problems.ts';
import { isAbsent } from './list-folder.ts';

const LARGEST = 1024 * 1024;

/** Why a place cannot be read, by the codes of the system. */
const UNREADABLE: Record<string, { reason: string; wanted?: string }> = {
  ENOTDIR: { reason: 'it is not a folder', wanted: 'a folder' },
  EACCES: { reason: 'you may not read it' },
  EPERM: { reason: 'you may not read it' },
  ELOOP: { reason: 'it is a link that leads to itself' },
};

/**
 * The text of a file, or why it cannot be read; neither where there is none. No link is followed, and no pipe waited for. `file` is
 * how the problem names it. Nothing else is done meanwhile: of hundreds of small files, waiting for each takes most of the time.
 */
export const readText = (path: string, file: string): { text?: string; problem?: Problem } => {
  const failed = (code: ProblemCode, details?: Record<string, string>) => ({
    problem: problem(code, { file, line: 1, column: 1 }, details),
  });
  try {
    const status = lstatSync(path);
    if (status.isSymbolicLink()) return failed('T101');
    if (!status.isFile()) return failed('T108', { reason: 'it is not a file' });
    if (status.size > LARGEST) return failed('T102', { size: String(status.size), limit: String(LARGEST) });
    const text = decoded(readFileSync(path));
    return text === undefined ? failed('T103') : { text };
  } catch (error) {
    return isAbsent(error) ? {} : { problem: unreadable(file, error) };
  }
};

/** The problem of a place that the system does not let us read. */
export const unreadable = (file: string, error: unknown): Problem => {
  // "EIO: i/o error, open '/…'": the place is named already.
  const [said = ''] = (error instanceof Error ? error.message : String(error)).split(', ');
  const [code = ''] = said.split(':');
  return problem('T108', { file, line: 1, column: 1 }, UNREADABLE[code] ?? { reason: said });
};

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
