import type { Collections } from '../collection.ts';
import { EntryDocument } from '../document/entry-document.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { normalise } from '../source-text.ts';
import { TANDEM_IN_FILES } from '../typed-command.ts';
import type { Finding } from './finding.ts';
import { asPatchSees } from './patch-views.ts';

/** What stands at the beginning of the line that parts the entry from what it is about. */
const MARKER = '>>>>>>>';

/** Where a conflict of an entry is settled: a file beside it, which no one takes for an entry. */
export const mergeFileOf = (file: string): string => file.replace(/\.mdx$/, '.merge.mdx');

/**
 * A file in which a person settles a conflict: the entry as the organisation has it, to be edited, then what has to be
 * decided and what upstream wrote, all of it below one line that goes away in the end.
 */
export const mergeFileText = (
  overlay: Overlay,
  { now, edition, before = overlay.basedOn, conflicts, collections }: Decision,
): string => {
  const { source, kind } = overlay;
  const { text: mine } = EntryDocument.of(source).basedOn(edition) ?? source;
  const upstream = kind === 'patch' ? asPatchSees(now, overlay, { schema: collections.of(now.id).schema }) : now.text;
  const about = [
    `${MARKER} Edit the text above until it says what you want. Delete this line and all below it, then run:`,
    `        ${TANDEM_IN_FILES} resolve ${source.id} --edit`,
    '',
    'To decide:',
    ...conflicts.flatMap(decisionLines({ before, edition })),
    '',
    kind === 'patch'
      ? `What edition ${edition} has, where yours is a patch:`
      : `The entry as edition ${edition} has it:`,
    '',
    normalise(upstream),
  ].join('\n');
  const ending = /\r\n?|\n/.exec(source.text)?.[0] ?? '\n';
  const gap = /[\r\n]$/.test(mine) ? ending : ending + ending;
  return mine + gap + about.replaceAll('\n', ending);
};

/** Whether a person has not finished with a file yet. */
export const isUnsettled = (text: string): boolean => /^>>>>>>>/m.test(text);

const decisionLines =
  ({ before, edition }: { before: string; edition: string }) =>
  ({ place, message, base, mine, theirs }: Finding): string[] => [
    `- ${place}: ${message}`,
    ...quoted(`edition ${before}`, base),
    ...quoted('yours', mine),
    ...quoted(`edition ${edition}`, theirs),
  ];

const quoted = (whose: string, text: string | null): string[] =>
  text === null
    ? []
    : [
        `    ${whose}:`,
        ...text
          .trim()
          .split('\n')
          .map((line) => `        ${line}`),
      ];

interface Decision {
  collections: Collections;
  /** The entry as upstream has it. */
  now: EntrySource;
  edition: string;
  /** The edition that the text was written for; that of the overlay, where it is left out. */
  before?: string;
  conflicts: readonly Finding[];
}
