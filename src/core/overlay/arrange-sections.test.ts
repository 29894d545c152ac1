import { describe, expect, it } from 'vitest';
import { arrange } from './arrange-sections.ts';

const after = (id: string) => ({ after: id });
const before = (id: string) => ({ before: id });
const arranged = (placements: Placements) => arrange(['a', 'b', 'c', 'd'], placements);

describe('sections', () => {
  it('stay as they are where nothing is said of them', () => {
    expect(arranged(new Map())).toEqual({ ids: ['a', 'b', 'c', 'd'], wrong: [] });
  });

  it('go before or after others, and away', () => {
    const placements: Placements = new Map<string, 'hide' | { before?: string; after?: string }>([
      ['d', before('a')],
      ['a', after('b')],
      ['c', 'hide'],
    ]);
    expect(arranged(placements)).toEqual({ ids: ['b', 'd', 'a'], wrong: [] });
  });

  it('that go to one place stand in the order in which they were named', () => {
    expect(
      arranged(
        new Map([
          ['d', after('a')],
          ['b', after('a')],
        ]),
      ),
    ).toEqual({ ids: ['a', 'd', 'b', 'c'], wrong: [] });
    expect(
      arranged(
        new Map([
          ['d', before('c')],
          ['a', before('c')],
        ]),
      ),
    ).toEqual({ ids: ['b', 'd', 'a', 'c'], wrong: [] });
  });

  it('stay where they are when they have no place to go', () => {
    const placements = new Map([
      ['a', after('b')],
      ['b', after('a')],
      ['c', after('a')],
    ]);
    expect(arranged(placements)).toEqual({
      ids: ['a', 'b', 'c', 'd'],
      wrong: [
        { id: 'a', reason: 'it would stand next to itself' },
        { id: 'b', reason: 'it would stand next to itself' },
        { id: 'c', reason: '"a" has no place' },
      ],
    });
  });

  it('do not hang on one another without end', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `s${index}`);
    const chain = new Map(ids.slice(1).map((id, index) => [id, after(`s${index}`)]));
    const { ids: result, wrong } = arrange(ids, chain);
    expect(result).toEqual(ids);
    expect(wrong).toHaveLength(20_000 - 101);
    expect(wrong[0]?.reason).toBe('too many sections are placed by one another');
  });
});

type Placements = Parameters<typeof arrange>[1];
