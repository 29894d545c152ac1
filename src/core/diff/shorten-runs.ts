import type { Run } from './changes.ts';

/** So many unchanged words stand around a change. */
const AROUND = 10;
/** A stretch is cut only where that saves more than so many words. */
const WORTH_CUTTING = 6;

/** Leaves out long unchanged stretches, but for some words around each change. */
export const shortenRuns = (runs: readonly Run[]): ShortenedRun[] =>
  runs.flatMap((run, index): ShortenedRun[] => {
    if (run.kind !== 'same' || runs.length === 1) return [run];
    return shorten(run.text, { start: index > 0, end: index < runs.length - 1 });
  });

/** Keeps the words at the start and the end of a stretch, where a change is next to them. */
const shorten = (text: string, keeps: { start: boolean; end: boolean }): ShortenedRun[] => {
  const words = text.match(/\s*\S+(?:\s+$)?/g) ?? [];
  const [head, tail] = [keeps.start ? AROUND : 0, keeps.end ? AROUND : 0];
  if (words.length <= head + tail + WORTH_CUTTING) return [{ kind: 'same', text }];
  const parts: ShortenedRun[] = [
    { kind: 'same', text: words.slice(0, head).join('') },
    { kind: 'gap', text: ' … ' },
    { kind: 'same', text: words.slice(words.length - tail).join('') },
  ];
  return parts.filter((part) => part.text !== '');
};

/** A run, or the place of words that were left out. */
export type ShortenedRun = Run | { kind: 'gap'; text: string };
