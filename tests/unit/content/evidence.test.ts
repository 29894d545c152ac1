import { describe, expect, it } from 'vitest';
import { sources } from '../../../src/collections/sources/index.ts';
import { entriesOf } from './playbook.ts';

const MOST_UNREAD = 2;

describe('the evidence of the playbook', () => {
  it('was read at least in part, but for two sources at most', () => {
    const unread = entriesOf(sources)
      .filter(({ data }) => !data.read || data.read === 'no')
      .map(({ id }) => id);
    expect(unread.length, unread.join(', ')).toBeLessThanOrEqual(MOST_UNREAD);
  });

  it('says of each source that is used what it claims and how far that goes', () => {
    const silent = entriesOf(sources).filter(
      ({ data }) => data.evidence !== 'not read' && !(data.claim && data.reach && data.study && data.read),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('says how much it has read of what it has not read whole', () => {
    const silent = entriesOf(sources).filter(({ data }) => data.read === 'part' && !/\bread\b/.test(data.reach ?? ''));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('does not call read what nobody has seen', () => {
    const boasting = entriesOf(sources).filter(({ data }) => data.read === 'no' && data.evidence === 'primary');
    expect(boasting.map(({ id }) => id)).toEqual([]);
  });
});
