import type { ParsedEntry } from '../../core/parse-entry.ts';

/** Where each situation that could be read leads: the plays and signals that it names. */
export const readSituations = (entries: readonly ParsedEntry[]): { plays: string[]; signals: string[] }[] =>
  entries
    .filter(({ collection, data }) => collection === 'situations' && data !== undefined)
    .map(({ data }) => ({ plays: idsIn(data?.plays), signals: idsIn(data?.signals) }));

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
