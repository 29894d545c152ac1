import { describe, expect, it } from 'vitest';
import { sumOf } from './edition-sums.ts';

const EDITION = { version: '1.0', date: '2026-01-31', status: 'current', schema: 1, files: {} };

describe('the sum of what an edition says', () => {
  it('is of all that is written, known to this version or not, and of nothing else', () => {
    expect(sumOf(EDITION)).toBe('0b70befde7aa9c269bc1067b3462f705bbff12d19bac63736bc357a8c07fffca');
    expect(sumOf({ ...EDITION, later: 'field' })).not.toBe(sumOf(EDITION));
  });

  it('stays where the order changes, or what may change', () => {
    expect(sumOf({ files: {}, schema: 1, date: '2026-01-31', version: '1.0' })).toBe(sumOf(EDITION));
    expect(sumOf({ ...EDITION, status: 'withdrawn', reason: 'It was wrong.' })).toBe(sumOf(EDITION));
  });
});
