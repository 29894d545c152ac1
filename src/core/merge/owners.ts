import type { Block } from './blocks.ts';
import type { Report } from './report.ts';
import type { Merged } from './sequence.ts';

/**
 * Checks that everything stands below the heading that it has in mine or theirs. What follows its old neighbour below
 * another heading is noted. Gives where the first stands that would land in a foreign section.
 */
export const checkOwners = (
  merged: readonly Merged<Block>[],
  { mine, theirs }: { mine: readonly Block[]; theirs: readonly Block[] },
  { report, placeOf }: { report: Report; placeOf: (blocks: readonly Block[], index: number) => string },
): string | undefined => {
  const headings = new Map<Block, Merged<Block>>();
  for (const item of merged) {
    for (const block of [mine[item.mine ?? -1], theirs[item.theirs ?? -1]]) if (block) headings.set(block, item);
  }
  for (const [index, item] of merged.entries()) {
    const owner = ownerOf(
      merged.map(({ unit }) => unit),
      index,
    );
    const actual = owner === undefined ? undefined : merged[owner];
    const isHome = [[mine, item.mine] as const, [theirs, item.theirs] as const].some(([blocks, place]) => {
      if (place === undefined) return false;
      const own = ownerOf(blocks, place);
      const block = own === undefined ? undefined : blocks[own];
      return block === undefined ? actual === undefined : actual !== undefined && headings.get(block) === actual;
    });
    if (isHome) continue;
    const [blocks, place] = item.mine === undefined ? [theirs, item.theirs ?? 0] : [mine, item.mine];
    const before = blocks[place - 1];
    const where = placeOf(blocks, place);
    if (before && headings.get(before) === merged[index - 1]) {
      report.note(where, 'this stands below another heading now', {
        [item.mine === undefined ? 'theirs' : 'mine']: item.unit.source,
      });
    } else return where;
  }
  return undefined;
};

/** The heading that a block stands below: the nearest one before it of a higher rank. */
const ownerOf = (blocks: readonly Block[], index: number): number | undefined => {
  const level = blocks[index]?.level ?? 0;
  for (let place = index - 1; place >= 0; place -= 1) if ((blocks[place]?.level ?? 0) < level) return place;
  return undefined;
};
