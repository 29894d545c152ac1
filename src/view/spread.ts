import type { Words } from '../core/words/words.ts';
import type { MapGroup } from './blocks.ts';
import { layOut } from './lay-out.ts';
import { MAP_SIDES } from './sides.ts';
import type { Side } from './sides.ts';

/** How many decisions are product's, shared, and engineering's, as lengths on one line; what others decide comes last. */
export const drawSpread = (groups: readonly MapGroup[], { sides, blocks, say }: Words): SpreadDrawing => {
  const rows = groups.flatMap((group) => group.rows);
  const counts = [...MAP_SIDES, undefined]
    .map((side) => ({
      side,
      title: side ? sides[side] : blocks.somebodyElse,
      count: rows.filter((row) => row.side === side).length,
    }))
    .filter(({ count }) => count > 0);
  const { width, spans } = layOut(counts.map(({ count }) => count));
  return {
    width,
    spans: counts.map(({ side, title, count }, index) => ({
      side,
      label: `${title}: ${say.number(count)}`,
      x: spans[index]?.x ?? 0,
      width: spans[index]?.width ?? 0,
    })),
  };
};

interface SpreadDrawing {
  width: number;
  spans: { side: Side | undefined; label: string; x: number; width: number }[];
}
