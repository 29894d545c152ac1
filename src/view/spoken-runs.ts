import type { ShortenedRun } from '../core/diff/shorten-runs.ts';

/**
 * The runs of a text with the words by which it can be listened to. Not every screen reader says `ins` and `del`, and few
 * say where they end (nvaccess/nvda#10789), so the words stand in the text; once for a removed text and the added one
 * behind it. A text that came or went as a whole needs none: what stands before it says so.
 */
export const spokenRuns = (runs: readonly ShortenedRun[]): SpokenRun[] =>
  runs.map(({ kind, text }, index) => {
    const isMark = kind === 'removed' || kind === 'added';
    if (!isMark) return { element: 'span', before: '', text, after: '' };
    const element = kind === 'removed' ? 'del' : 'ins';
    if (runs.length === 1) return { element, before: '', text, after: '' };
    const next = runs[index + 1]?.kind;
    const ends = next === 'same' || next === 'gap';
    return { element, before: ` ${kind}: `, text, after: ends ? ' (end of change) ' : '' };
  });

/** A run as it is printed; `before` and `after` are for ears only. */
export interface SpokenRun {
  element: 'span' | 'del' | 'ins';
  before: string;
  text: string;
  after: string;
}
