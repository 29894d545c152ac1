import { readFile } from 'node:fs/promises';
import { overlayOf } from '../core/overlay/follow-editions.ts';
import type { Overlay } from '../core/overlay/read-overlay.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { contextOf } from '../core/plan.ts';
import type { UpgradeInput } from '../core/plan.ts';
import type { Problem } from '../core/problems.ts';
import { isUnsettled, mergeFileOf, mergeFileText } from '../core/upgrade/merge-file.ts';
import type { EntryStep } from '../core/upgrade/plan-entry.ts';
import { settledAs, settleForMine, settleForUpstream, versionsOf } from '../core/upgrade/settle.ts';
import type { Settled } from '../core/upgrade/settle.ts';
import { waitingFileOf } from '../core/upgrade/waiting.ts';
import type { WaitingPart } from '../core/upgrade/waiting.ts';
import { writablePath } from './writable-path.ts';
import { writeFiles } from './write-files.ts';
import type { FileWrite } from './write-files.ts';
import { writeSettled } from './write-settled.ts';

/** Settles a conflict for one side, or begins or ends its settling by hand; or says what keeps it from being settled. */
export const settleConflict = async (root: string, conflict: Conflict, force: boolean): Promise<SettleResult> => {
  const { overlay, side } = conflict;
  const mergeFile = mergeFileOf(overlay.source.file);
  const edited = await readFile(await writablePath(root, mergeFile), 'utf8').catch(() => undefined);
  if (side === 'edit' && edited === undefined) return beginEdit(root, conflict, mergeFile);
  if (side === 'edit' && edited !== undefined && isUnsettled(edited))
    return { state: 'to edit', file: mergeFile, kept: [] };

  const settled = settledFor(conflict, edited ?? '');
  if (!settled) throw new Error(`${mergeFile} holds no entry that changes one of the base. Nothing was written.`);
  const problems = problemsWith(settled, conflict);
  if (problems.length > 0) return { state: 'wrong', problems: inFile(problems, { settled, side, mergeFile }) };
  const writes = writesOf(settled, overlay.source, conflict.input);
  const rest = edited === undefined ? [] : [{ file: mergeFile, before: edited, text: undefined, isSpare: true }];
  const waits = settled.text === undefined || conflict.step.isGone ? waitingWrites(overlay.source, conflict.input) : [];
  const kept = await writeSettled(root, [...writes, ...rest, ...waits], force);
  return { state: settled.text === undefined ? 'removed' : 'settled', file: settled.file, kept };
};

const beginEdit = async (root: string, { overlay, step, input }: Conflict, file: string): Promise<SettleResult> => {
  const { now } = versionsOf(overlay, contextOf(input));
  const edition = input.target.version;
  if (!now)
    throw new Error(
      `Edition ${edition} no longer has ${overlay.source.id}, so that there is nothing to merge: use --mine to keep it as an entry of your own, or --upstream to let it go. Nothing was written.`,
    );
  const text = mergeFileText(overlay, { now, edition, conflicts: step.conflicts, collections: input.collections });
  await writeFiles(root, [{ file, before: undefined, text }], false);
  return { state: 'to edit', file, kept: [] };
};

const settledFor = ({ overlay, side, input }: Conflict, edited: string): Settled | undefined => {
  const context = contextOf(input);
  if (side === 'mine') return settleForMine(overlay, context);
  if (side === 'upstream') return settleForUpstream(overlay, context);
  const { now } = versionsOf(overlay, context);
  const { source } = overlay;
  const isOverlay = overlayOf({ ...source, text: edited }, context.target.version) !== undefined;
  return now && isOverlay ? settledAs(edited, { source, now, context }) : undefined;
};

/** What would be wrong in the entry if it were settled like this. */
export const problemsWith = (
  { file, text }: Settled,
  { overlay, input }: Pick<Conflict, 'overlay' | 'input'>,
): Problem[] => {
  if (text === undefined) return [];
  const id = file.replace(/^content\/|\.mdx$/g, '');
  const rest = input.content.filter((source) => source.file !== overlay.source.file);
  return input.problemsOf([...rest, { id, file, text }]).filter((found) => found.file === file);
};

/** Problems of a text that was edited lie where it was edited. */
const inFile = (
  problems: readonly Problem[],
  { settled, side, mergeFile }: { settled: Settled; side: Side; mergeFile: string },
): Problem[] =>
  side === 'edit'
    ? problems.map((found) => (found.file === settled.file ? { ...found, file: mergeFile } : found))
    : [...problems];

const writesOf = ({ file, text }: Settled, source: EntrySource, { content }: UpgradeInput): FileWrite[] => {
  const own = { file: source.file, before: source.text };
  if (file === source.file) return [{ ...own, text }];
  const there = content.find((other) => other.file === file);
  if (there) throw new Error(`${file} is there already, and upstream calls the entry so now. Nothing was written.`);
  return [
    { file, before: undefined, text },
    { ...own, text: undefined },
  ];
};

/** With the entry, what waited of its parts goes. */
const waitingWrites = ({ file }: EntrySource, { waiting }: UpgradeInput): FileWrite[] => {
  const waits = waitingFileOf(file);
  const before = waiting?.get(waits);
  return before === undefined ? [] : [{ file: waits, before, text: undefined, isSpare: true }];
};

export type Side = 'mine' | 'upstream' | 'edit';

/** A decision that waits, and how it is taken. */
export interface Conflict {
  overlay: Overlay;
  step: EntryStep;
  input: UpgradeInput;
  side: Side;
}

/** What came of a decision. Where parts wait, `goes` are those of which mine goes, and `left` those that wait still. */
export type SettleResult =
  | {
      state: 'settled' | 'removed' | 'to edit';
      file: string;
      kept: string[];
      goes?: readonly WaitingPart[];
      left?: readonly WaitingPart[];
    }
  | { state: 'wrong'; problems: Problem[] };
