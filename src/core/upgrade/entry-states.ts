import { compareVersions } from '../edition.ts';
import type { OverlayKind } from '../overlay/overlay-keys.ts';
import { overlayOf } from '../overlay/follow-editions.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { UpgradeInput } from '../plan.ts';
import { planUpgrade } from '../plan.ts';
import { compareText } from '../problems.ts';
import { successorOf } from './plan-entry.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { EntryStep, TargetEdition } from './plan-entry.ts';
import { partsOf, readWaiting, waitingFileOf } from './waiting.ts';
import type { WaitingPart } from './waiting.ts';

/**
 * How each overlay entry stands to the base and to the newest edition, by id. `input` moves the playbook to its own base:
 * what an upgrade left behind waits for a person.
 */
export const entryStates = (input: UpgradeInput, newest: TargetEdition): EntryState[] => {
  const { version: edition } = input.from;
  const overlays = input.content.flatMap((source) => overlayOf(source, edition) ?? []);
  const isLeft = ({ basedOn }: Overlay) => compareVersions(basedOn, edition) < 0;
  const { steps } = overlays.some(isLeft) ? planUpgrade(input) : { steps: [] };
  const byId = new Map(steps.map((step) => [step.id, step]));
  return overlays
    .map((overlay): EntryState => {
      const { source, kind, basedOn } = overlay;
      const step = isLeft(overlay) ? byId.get(source.id) : undefined;
      const target = isLeft(overlay) ? input.target : newest;
      const parts = waitingParts(source, input);
      const since = stateSince(overlay, { target, editions: input.editions });
      const state = stateOf(step) ?? (parts.length > 0 ? 'conflict waiting' : since);
      const waits = parts.length > 0 || step?.outcome === 'conflict';
      return { id: source.id, file: source.file, overlay: kind, basedOn, state, parts, waits };
    })
    .sort((a, b) => compareText(a.id, b.id));
};

/** The parts of an entry that wait for a person. */
export const waitingParts = ({ file }: EntrySource, { waiting }: Pick<UpgradeInput, 'waiting'>): WaitingPart[] => {
  const text = waiting?.get(waitingFileOf(file));
  const read = text === undefined ? undefined : readWaiting(text, file);
  return read && 'waiting' in read ? partsOf(read.waiting) : [];
};

/** Where only a person can go on. */
const stateOf = (step: EntryStep | undefined): State | undefined => {
  if (step?.isGone) return 'base gone';
  return step?.outcome === 'conflict' ? 'conflict waiting' : undefined;
};

const stateSince = (overlay: Overlay, context: Parameters<typeof successorOf>[1]): State => {
  const { source, basedOn } = overlay;
  const now = successorOf(overlay, context);
  if (!now) return 'base gone';
  const isSame = now.id === source.id && now.text === context.editions.get(basedOn)?.get(source.id)?.text;
  return isSame ? 'up to date' : 'upstream changed';
};

type State = 'up to date' | 'upstream changed' | 'conflict waiting' | 'base gone';

export interface EntryState {
  id: string;
  file: string;
  overlay: OverlayKind;
  /** The edition that it was written for. */
  basedOn: string;
  state: State;
  /** The parts of it that wait for a person. */
  parts: WaitingPart[];
  /** Whether an upgrade left it, or parts of it, to a person. */
  waits: boolean;
}
