import { compareVersions } from '../edition.ts';
import type { OverlayKind } from '../overlay/overlay-keys.ts';
import { overlayOf } from '../overlay/follow-editions.ts';
import type { Overlay } from '../overlay/read-overlay.ts';
import type { UpgradeInput } from '../plan.ts';
import { planUpgrade } from '../plan.ts';
import { compareText } from '../problems.ts';
import { successorOf } from './plan-entry.ts';
import type { EntryStep, TargetEdition } from './plan-entry.ts';

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
      const state = stateOf(step) ?? stateSince(overlay, { target, editions: input.editions });
      return {
        id: source.id,
        file: source.file,
        overlay: kind,
        basedOn,
        state,
        waits: step?.outcome === 'conflict',
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
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
  /** Whether an upgrade left it to a person. */
  waits: boolean;
}
