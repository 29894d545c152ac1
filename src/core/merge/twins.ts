import { typographic } from '../typography.ts';
import type { Report } from './report.ts';
import type { Merged } from './sequence.ts';
import type { Unit } from './unit.ts';

/**
 * Takes out of a merged set what is there twice only because both sides brought it: one of them perhaps in the place of
 * something else, or with other capitals or quotation marks. What stands in the place of an old item stays, else mine.
 */
export const withoutTwins = <Of extends Unit>(
  merged: readonly Merged<Of>[],
  sides: readonly (readonly Of[])[],
  { report, place }: { report: Report; place: string },
): Merged<Of>[] => {
  const known = sides.flatMap((units) => [...Map.groupBy(units, looseKey)].filter(([, { length }]) => length > 1));
  const repeated = new Set(known.map(([key]) => key));
  const first = new Map<string, Merged<Of>>();
  for (const item of merged) {
    const key = looseKey(item.unit);
    const other = first.get(key);
    if (!other || weightOf(item) > weightOf(other)) first.set(key, item);
  }
  return merged.filter((item) => {
    const key = looseKey(item.unit);
    const twin = first.get(key);
    if (item.unit.kind !== 'text' || repeated.has(key) || !twin || twin === item) return true;
    if (twin.unit.key !== item.unit.key) {
      const texts = { mine: twin.unit.source, theirs: item.unit.source };
      report.note(place, 'both sides brought this, written a little differently; it is there once', texts);
    }
    return false;
  });
};

const looseKey = ({ kind, words }: Unit): string => `${kind} ${typographic(words).toLowerCase()}`;

const weightOf = ({ base, mine }: Merged<Unit>): number => Number(base !== undefined) * 2 + Number(mine !== undefined);
