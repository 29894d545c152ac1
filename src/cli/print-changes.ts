import type { PlaybookChanges } from '../core/diff/changes.ts';
import { sayCounts, sayEntry } from '../core/diff/words.ts';

/** What changed from one playbook to another, for people: the counts, then each entry with its changes, a line each. */
export const printedChanges = ({ counts, entries }: PlaybookChanges, { from, to }: Compared): string =>
  [
    `${from} to ${to}: ${sayCounts(counts)}.`,
    ...entries.map((change) =>
      [
        `\n${change.kind} ${change.id}: ${change.title}`,
        ...sayEntry(change).map((sentence) => `  ${visible(sentence)}`),
      ].join('\n'),
    ),
    '',
  ].join('\n');

/** Without characters that would do something to a terminal. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '');

interface Compared {
  /** What the earlier playbook is called: "Edition 1.0". */
  from: string;
  /** What the later one is called: "Edition 1.1", "Working text". */
  to: string;
}
