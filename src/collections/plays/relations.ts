import type { ParsedEntry } from '../../core/parse-entry.ts';
import type { Problem } from '../../core/problems.ts';
import { problem } from '../../core/problems.ts';
import { readSituations } from '../situations/relations.ts';

/** Each play must be led to by a situation, where a playbook has any. */
export const checkPlays = (entries: readonly ParsedEntry[]): Problem[] => {
  const situations = readSituations(entries);
  if (situations.length === 0) return [];
  const reached = new Set(situations.flatMap(({ plays }) => plays));
  return entries
    .filter(({ id, collection }) => collection === 'plays' && !reached.has(id))
    .map(({ file }) => problem('T801', { file, line: 1, column: 1 }));
};
