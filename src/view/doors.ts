import type { OwnDoor } from '../core/schema/home.ts';

/** The doors of the front page: what may bring a reader here. Each collection says behind which one it lies. */
export const DOORS = {
  trouble: { shows: 3 },
  together: { shows: 3 },
  decide: { shows: 3 },
  understand: { shows: 0 },
} as const satisfies Record<DoorName, Door>;

interface Door {
  /** How many entries it leads to at once. */
  shows: number;
}

export type DoorName = OwnDoor['door'];
