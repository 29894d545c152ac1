import type { Placements } from './overlay-keys.ts';

const LONGEST_CHAIN = 100;

/**
 * Puts sections in the order that is wanted: those that are hidden go away, and each of the others that is placed moves
 * to its target. Several that go to one place keep their order. `wrong` names those that cannot be placed.
 */
export const arrange = (ids: readonly string[], placements: ReadonlyMap<string, Placements[string]>): Arrangement => {
  const moves = new Map<string, Move>();
  for (const [id, placement] of placements) {
    if (placement === 'hide') continue;
    const { before, after } = placement;
    moves.set(id, { target: before ?? after ?? '', side: before === undefined ? 'after' : 'before' });
  }
  const wrong = [...moves].flatMap(([id, move]) => {
    const reason = reasonAgainst(id, move, { moves, placements });
    return reason === undefined ? [] : [{ id, reason }];
  });
  for (const { id } of wrong) moves.delete(id);
  const stays = (id: string) => placements.get(id) !== 'hide' && !moves.has(id);
  const moved = Map.groupBy(moves, ([, { target }]) => target);
  return { ids: ids.filter(stays).flatMap((id) => withNeighbours(id, moved)), wrong };
};

/** A section that stays, between those that move next to it. */
const withNeighbours = (id: string, moved: ReadonlyMap<string, [string, Move][]>): string[] => {
  const neighbours = (side: Move['side']) =>
    (moved.get(id) ?? []).filter(([, move]) => move.side === side).flatMap(([other]) => withNeighbours(other, moved));
  return [...neighbours('before'), id, ...neighbours('after')];
};

/** Why a section cannot go to its target; undefined where it can. */
const reasonAgainst = (id: string, { target }: Move, { moves, placements }: Placing): string | undefined => {
  const seen = new Set([id]);
  for (let next: string | undefined = target; next !== undefined; next = moves.get(next)?.target) {
    if (placements.get(next) === 'hide') return `"${next}" is hidden`;
    if (seen.has(next)) return next === id ? 'it would stand next to itself' : `"${next}" has no place`;
    if (seen.size > LONGEST_CHAIN) return 'too many sections are placed by one another';
    seen.add(next);
  }
  return undefined;
};

interface Move {
  target: string;
  side: 'before' | 'after';
}
interface Placing {
  moves: ReadonlyMap<string, Move>;
  placements: ReadonlyMap<string, Placements[string]>;
}
interface Arrangement {
  ids: string[];
  wrong: { id: string; reason: string }[];
}
