import type { ParsedEntry } from '../../core/parse-entry.ts';
import type { Problem } from '../../core/problems.ts';
import { problem } from '../../core/problems.ts';
import { readSituations } from '../situations/relations.ts';

/** Each unhealthy signal must lead to a play through a situation, where a playbook has any. */
export const checkSignals = (entries: readonly ParsedEntry[]): Problem[] => {
  const situations = readSituations(entries);
  if (situations.length === 0) return [];
  const reached = new Set(situations.flatMap(({ plays, signals }) => (plays.length > 0 ? signals : [])));
  return entries
    .filter(({ collection, data }) => collection === 'signals' && data?.polarity === 'unhealthy')
    .filter(({ id }) => !reached.has(id))
    .map(({ file }) => problem('T802', { file, line: 1, column: 1 }));
};
