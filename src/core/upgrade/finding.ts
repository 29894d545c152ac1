import type { MergeConflict } from '../merge/report.ts';

/** Something that a person should know of a merge, or has to decide. */
export type Finding = MergeConflict;

/** A finding, with what the three texts have there. */
export const findingOf = (
  place: string,
  message: string,
  { base = null, mine = null, theirs = null }: Partial<Omit<Finding, 'place' | 'message'>> = {},
): Finding => ({ place, message, base, mine, theirs });
