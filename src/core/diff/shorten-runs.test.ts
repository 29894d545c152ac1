import { describe, expect, it } from 'vitest';
import type { Run } from './changes.ts';
import { shortenRuns } from './shorten-runs.ts';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `w${from + index}`).join(' ');

const ADDED: Run = { kind: 'added', text: 'new' };

describe('long stretches that did not change', () => {
  it('are left out before, between and after changes, but for ten words around each', () => {
    expect(
      shortenRuns([
        { kind: 'same', text: `${words(1, 40)} ` },
        ADDED,
        { kind: 'same', text: ` ${words(1, 40)} ` },
        ADDED,
        { kind: 'same', text: ` ${words(1, 40)}` },
      ]),
    ).toEqual([
      { kind: 'gap', text: ' … ' },
      { kind: 'same', text: ` ${words(31, 40)} ` },
      ADDED,
      { kind: 'same', text: ` ${words(1, 10)}` },
      { kind: 'gap', text: ' … ' },
      { kind: 'same', text: ` ${words(31, 40)} ` },
      ADDED,
      { kind: 'same', text: ` ${words(1, 10)}` },
      { kind: 'gap', text: ' … ' },
    ]);
  });

  it('stay where leaving them out saves little, and where nothing changed', () => {
    const short: Run[] = [{ kind: 'same', text: `${words(1, 16)} ` }, ADDED];
    expect(shortenRuns(short)).toEqual(short);
    const all: Run[] = [{ kind: 'same', text: words(1, 60) }];
    expect(shortenRuns(all)).toEqual(all);
  });
});
