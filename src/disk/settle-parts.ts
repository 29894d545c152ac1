import { readFile } from 'node:fs/promises';
import { overlayOf } from '../core/overlay/follow-editions.ts';
import type { Overlay } from '../core/overlay/read-overlay.ts';
import type { EntrySource } from '../core/parse-entry.ts';
import { asTarget, contextOf } from '../core/plan.ts';
import type { UpgradeInput } from '../core/plan.ts';
import { isUnsettled, mergeFileOf, mergeFileText } from '../core/upgrade/merge-file.ts';
import { successorOf } from '../core/upgrade/plan-entry.ts';
import { takeUpstream } from '../core/upgrade/settle-parts.ts';
import { partsOf, readWaiting, waitingFileOf, withoutParts, writeWaiting } from '../core/upgrade/waiting.ts';
import type { Waiting, WaitingPart } from '../core/upgrade/waiting.ts';
import { problemsWith } from './settle-conflict.ts';
import type { SettleResult, Side } from './settle-conflict.ts';
import { writablePath } from './writable-path.ts';
import { writeFiles } from './write-files.ts';
import type { FileWrite } from './write-files.ts';
import { writeSettled } from './write-settled.ts';

/** Decides parts that wait since an upgrade: for one side, or as a person writes the entry. */
export const settleParts = async (root: string, decision: PartDecision, force: boolean): Promise<SettleResult> => {
  const { overlay, onDisk, waiting, decided, side, input } = decision;
  const { source } = overlay;
  const mergeFile = mergeFileOf(source.file);
  const edited = await readFile(await writablePath(root, mergeFile), 'utf8').catch(() => undefined);
  if (side === 'edit' && (edited === undefined || isUnsettled(edited))) {
    if (edited === undefined)
      await writeFiles(root, [{ file: mergeFile, before: undefined, text: toEdit(decision) }], false);
    return { state: 'to edit', file: mergeFile, kept: [] };
  }
  const text = side === 'edit' ? edited : settledText(decision);
  if (side === 'edit' && overlayOf({ ...source, text: edited ?? '' }, overlay.basedOn) === undefined)
    throw new Error(`${mergeFile} holds no entry that changes one of the base. Nothing was written.`);
  const problems = text === source.text ? [] : problemsWith({ file: source.file, text }, { overlay, input });
  if (problems.length > 0) {
    const file = side === 'edit' ? mergeFile : source.file;
    return { state: 'wrong', problems: problems.map((found) => ({ ...found, file })) };
  }
  const writes = [
    ...(text === onDisk ? [] : [{ file: source.file, before: onDisk, text }]),
    waitingWrite(source, { waiting, decided: text === undefined ? undefined : decided, input }),
    ...(edited === undefined ? [] : [{ file: mergeFile, before: edited, text: undefined, isSpare: true }]),
  ];
  const kept = await writeSettled(root, writes, force);
  if (text === undefined) return { state: 'removed', file: source.file, kept };
  const goes = side === 'upstream' ? partsOf(waiting).filter(({ part, mine }) => decided.has(part) && mine) : [];
  const left = withoutParts(waiting, decided);
  return { state: 'settled', file: source.file, kept, goes, left: left ? partsOf(left) : [] };
};

/** What waits beside an entry of `content/`; undefined where nothing does. */
export const waitingOf = (source: EntrySource, texts: ReadonlyMap<string, string>): Waiting | undefined => {
  const file = waitingFileOf(source.file);
  const text = texts.get(file);
  const read = text === undefined ? undefined : readWaiting(text, file);
  return read && 'waiting' in read ? read.waiting : undefined;
};

/** The entry with upstream's reading in the parts that are decided; with mine it stands as it is. */
const settledText = ({ overlay, waiting, decided, side, input }: PartDecision): string | undefined => {
  let { source } = overlay;
  if (side === 'mine') return source.text;
  for (const upgrade of waiting.upgrades) {
    const places = new Set(upgrade.parts.filter(({ part }) => decided.has(part)).map(({ place }) => place));
    if (places.size === 0) continue;
    const target = asTarget(upgrade.to, [...(input.editions.get(upgrade.to)?.values() ?? [])]);
    const taken = takeUpstream(source, { upgrade, places, context: contextOf({ ...input, target }) });
    if (!taken)
      throw new Error(
        `${source.file} says something else in ${[...places].join(' and ')} than when it was merged. Write it yourself: tandem resolve ${source.id} --edit. Nothing was written.`,
      );
    if (taken.text === undefined) return undefined;
    source = { ...source, text: taken.text };
  }
  return source.text;
};

/** The text in which a person decides: the entry as it is served, and what it is about. */
const toEdit = ({ overlay, waiting, decided, input }: PartDecision): string => {
  const { basedOn, source } = overlay;
  const target = asTarget(basedOn, [...(input.editions.get(basedOn)?.values() ?? [])]);
  const now = successorOf(overlay, { target, editions: input.editions });
  if (!now)
    throw new Error(`Edition ${basedOn} has no entry ${source.id}: use --mine or --upstream. Nothing was written.`);
  const [first] = waiting.upgrades;
  const conflicts = partsOf(waiting)
    .filter(({ part }) => decided.has(part))
    .map(({ place, message, before, mine, upstream }) => ({ place, message, base: before, mine, theirs: upstream }));
  const { collections } = input;
  return mergeFileText(overlay, { now, edition: basedOn, before: first?.from ?? basedOn, conflicts, collections });
};

/** What becomes of the file that says what waits; with the entry, all of it goes. */
const waitingWrite = (
  source: EntrySource,
  { waiting, decided, input }: Pick<PartDecision, 'waiting' | 'input'> & { decided: ReadonlySet<number> | undefined },
): FileWrite => {
  const file = waitingFileOf(source.file);
  const rest = decided && withoutParts(waiting, decided);
  const text = rest && writeWaiting(source.id, rest);
  return { file, before: input.waiting?.get(file), text, isSpare: true };
};

/** Parts that wait, and how they are decided. */
export interface PartDecision {
  /** The entry, with mine in the parts that wait. */
  overlay: Overlay;
  /** The text of its file: the same, unless it was not upgraded yet. */
  onDisk: string;
  waiting: Waiting;
  /** The numbers of the parts that are decided. */
  decided: ReadonlySet<WaitingPart['part']>;
  side: Side;
  input: UpgradeInput;
}
