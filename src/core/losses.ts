import type { Place, Problem, ProblemCode } from './problems.ts';
import { placeAsText } from './problems.ts';

/**
 * What says that text would be lost in silence, that a link would be printed with its brackets, or that a merge left something. Such an entry can be printed all the same, so that a
 * frozen text, which nobody can mend, stays as it is.
 */
export const LOSSES: ReadonlySet<ProblemCode> = new Set(['T109', 'T210', 'T516', 'T517', 'T518', 'T519', 'T520']);

/**
 * Whether somebody can mend a problem: of the files that are `own`, all of them; of frozen ones all but losses, since an
 * overlay may have taken away what refers to a definition. Where something is `found` already, a loss says no more.
 */
export const isToMend = ({ own, found }: { own: ReadonlySet<string>; found: readonly Place[] }) => {
  const known = new Set(found.map(placeAsText));
  return (it: Problem): boolean => !LOSSES.has(it.code) || (own.has(it.file) && !known.has(placeAsText(it)));
};
