import type { MapGroup } from './blocks.ts';
import { layOut } from './lay-out.ts';
import { MAP_COLUMNS } from './sides.ts';
import type { Side } from './sides.ts';

/** How many decisions are product's, shared, and engineering's, as lengths on one line; what others decide comes last. */
export const drawSpread = (groups: readonly MapGroup[]): SpreadDrawing => {
  const rows = groups.flatMap((group) => group.rows);
  const counts = [...MAP_COLUMNS, { side: undefined, title: 'Somebody else' }]
    .map(({ side, title }) => ({ side, title, count: rows.filter((row) => row.side === side).length }))
    .filter(({ count }) => count > 0);
  const { width, spans } = layOut(counts.map(({ count }) => count));
  return {
    width,
    spans: counts.map(({ side, title, count }, index) => ({
      side,
      label: `${title}: ${count}`,
      x: spans[index]?.x ?? 0,
      width: spans[index]?.width ?? 0,
    })),
  };
};

interface SpreadDrawing {
  width: number;
  spans: { side: Side | undefined; label: string; x: number; width: number }[];
}
