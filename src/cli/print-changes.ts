import type { PlaybookChanges } from '../core/diff/changes.ts';
import type { NameChanges } from '../core/diff/compare-names.ts';
import { sayName } from '../core/diff/compare-names.ts';
import { sayCounts, sayEntry } from '../core/diff/words.ts';
import { visible } from './visible.ts';

/** What changed from one playbook to another, for people: the counts, then each entry with its changes, a line each, then its names. */
export const printedChanges = ({ counts, entries }: PlaybookChanges, { from, to, names }: Compared): string =>
  [
    `${from} to ${to}: ${sayCounts(counts)}.`,
    ...entries.map((change) =>
      [
        `\n${change.kind} ${change.id}: ${change.title}`,
        ...sayEntry(change).map((sentence) => `  ${visible(sentence)}`),
      ].join('\n'),
    ),
    ...(['term', 'topic'] as const).flatMap((one) =>
      names[`${one}s`].map((change, index) => `${index === 0 ? '\n' : ''}${visible(sayName(one, change))}`),
    ),
    '',
  ].join('\n');

interface Compared {
  /** What the earlier playbook is called: "Edition 1.0". */
  from: string;
  /** What the later one is called: "Edition 1.1", "Working text". */
  to: string;
  /** What became of terms and topics. */
  names: NameChanges;
}
