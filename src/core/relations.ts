import type { ParsedEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';

/**
 * Checks that nobody is left standing: where a playbook has situations, each play is led to by one of them, and each
 * unhealthy signal leads to a play through one of them.
 */
export const checkRelations = (entries: readonly ParsedEntry[]): Problem[] => {
  const situations = entries.filter(({ collection, data }) => collection === 'situations' && data !== undefined);
  if (situations.length === 0) return [];
  const plays = new Set(situations.flatMap(({ data }) => idsIn(data?.plays)));
  const signals = new Set(
    situations.filter(({ data }) => idsIn(data?.plays).length > 0).flatMap(({ data }) => idsIn(data?.signals)),
  );
  return entries.flatMap(({ id, collection, data, file }) => {
    const place = { file, line: 1, column: 1 };
    if (collection === 'plays' && !plays.has(id)) return [problem('T801', place)];
    if (collection === 'signals' && data?.polarity === 'unhealthy' && !signals.has(id)) return [problem('T802', place)];
    return [];
  });
};

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
