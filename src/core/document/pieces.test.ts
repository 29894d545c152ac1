import { expect, it } from 'vitest';
import { added, copied, joinPieces, placeAt } from './pieces.ts';

const place = (file: string, line: number, column: number) => ({ file, line, column });

it('pieces of two files lead back to their lines and columns', () => {
  const { text, placeOf } = joinPieces([
    copied('one\ntwo ', place('a', 10, 5)),
    copied('three\nfour\n', place('b', 3, 7)),
    added('new', place('b', 1, 1)),
    copied(' five', place('a', 12, 2)),
  ]);
  expect(text).toBe('one\ntwo three\nfour\nnew five');
  const places = [
    [1, 1, 'a', 10, 5],
    [1, 3, 'a', 10, 7],
    [2, 2, 'a', 11, 2],
    [2, 5, 'b', 3, 7],
    [2, 9, 'b', 3, 11],
    [3, 4, 'b', 4, 4],
    [4, 1, 'b', 1, 1],
    [4, 3, 'b', 1, 1],
    [4, 5, 'a', 12, 3],
  ] as const;
  for (const [line, column, file, ...expected] of places) {
    expect(placeOf({ line, column })).toEqual({ file, line: expected[0], column: expected[1] });
  }
});

it('an offset has a line and a column, both from 1', () => {
  expect(placeAt('a\nbc\n', 0, 'f')).toEqual(place('f', 1, 1));
  expect(placeAt('a\nbc\n', 3, 'f')).toEqual(place('f', 2, 2));
  expect(placeAt('a\nbc\n', 5, 'f')).toEqual(place('f', 3, 1));
});
