import { describe, expect, it } from 'vitest';
import { asOverlayTable, asTable, figuresOf, median } from '../../bench/figures.ts';

describe('the figures of the benchmark', () => {
  it.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('take of %j the middle: %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });

  it('hold each number of editions against the first', () => {
    expect(
      figuresOf([
        { editions: 1, cold: [4, 5, 90], warm: [2, 2, 2] },
        { editions: 10, cold: [20, 21, 19], warm: [2.5, 1, 3] },
      ]),
    ).toEqual([
      { editions: 1, cold: 5, warm: 2, coldRatio: 1, warmRatio: 1 },
      { editions: 10, cold: 20, warm: 2.5, coldRatio: 4, warmRatio: 1.25 },
    ]);
  });

  it('stand in columns', () => {
    expect(asTable([{ editions: 10, cold: 20, warm: 2.5, coldRatio: 4, warmRatio: 1.25 }])).toBe(
      '  editions      cold                warm          \n        10    20.0 s    × 4.00     2.5 s    × 1.25',
    );
  });

  it('hold the verbs against the start of the program', () => {
    expect(asOverlayTable([{ overlays: 100, help: 0.1, status: 0.25, upgrade: 2 }])).toBe(
      '  overlays    --help    status             upgrade          \n       100    0.10 s    0.25 s     × 2.5    2.00 s    × 20.0',
    );
  });
});
