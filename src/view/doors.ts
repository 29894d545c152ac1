import type { OwnDoor } from '../core/schema/home.ts';

/** The doors of the front page: what may bring a reader here. Each collection says behind which one it lies. */
export const DOORS = {
  trouble: {
    title: 'Something is wrong',
    text: 'Say what is going on, and get ten minutes of help before the theory.',
    shows: 3,
  },
  together: {
    title: 'Sit down together',
    text: 'Run an exercise with your counterpart, and leave with something in writing.',
    shows: 3,
  },
  decide: {
    title: 'Who decides?',
    text: 'See who has the final say, and what happens when the two of you differ.',
    shows: 3,
  },
  understand: {
    title: 'Understand',
    text: 'See what each of you optimises, and why you so often pull apart.',
    shows: 0,
  },
} as const satisfies Record<DoorName, Door>;

interface Door {
  title: string;
  text: string;
  /** How many entries it leads to at once. */
  shows: number;
}

export type DoorName = OwnDoor['door'];
