import { describe, expect, it } from 'vitest';
import { asClock, leftAt, newTimer, parseTimer, pause, run, skip } from './timer-state.ts';

const MINUTES = [5, 10];
const NOON = 1_800_000_000_000;

describe('the timer of a play', () => {
  it('counts down from the minutes of the first step', () => {
    const state = run(newTimer(MINUTES), NOON);
    expect(leftAt(state, NOON + 61_000)).toBe(4 * 60_000 - 1000);
  });

  it('stands still while it is paused', () => {
    const state = pause(run(newTimer(MINUTES), NOON), NOON + 60_000);
    expect(leftAt(state, NOON + 3_600_000)).toBe(4 * 60_000);
  });

  it('goes on after a pause with what was left', () => {
    const paused = pause(run(newTimer(MINUTES), NOON), NOON + 60_000);
    const state = run(paused, NOON + 600_000);
    expect(leftAt(state, NOON + 660_000)).toBe(3 * 60_000);
  });

  it('never shows less than nothing', () => {
    expect(leftAt(run(newTimer(MINUTES), NOON), NOON + 9_999_999)).toBe(0);
  });

  it('goes on running in the next step', () => {
    const state = skip(run(newTimer(MINUTES), NOON), MINUTES, NOON + 1000);
    expect(state).toEqual({ step: 1, left: 600_000, endsAt: NOON + 601_000 });
  });

  it('stays paused in the next step where it was paused', () => {
    expect(skip(newTimer(MINUTES), MINUTES, NOON)).toEqual({ step: 1, left: 600_000, endsAt: null });
  });

  it('ends after the last step', () => {
    const over = skip(skip(run(newTimer(MINUTES), NOON), MINUTES, NOON), MINUTES, NOON);
    expect(over).toEqual({ step: 2, left: 0, endsAt: null });
    expect(skip(over, MINUTES, NOON)).toEqual(over);
  });
});

describe('a saved timer', () => {
  it('comes back as it was', () => {
    const state = skip(run(newTimer(MINUTES), NOON), MINUTES, NOON);
    expect(parseTimer(JSON.stringify(state), MINUTES)).toEqual(state);
  });

  it.for([
    null,
    '',
    'nonsense',
    '[]',
    '7',
    '{"step":9,"left":0,"endsAt":null}',
    '{"step":-1,"left":0,"endsAt":null}',
    '{"step":0,"left":99999999,"endsAt":null}',
    '{"step":0,"left":1,"endsAt":"tomorrow"}',
    '{"step":0.5,"left":1,"endsAt":null}',
    '{"__proto__":{"step":0}}',
  ])('is new where %j was saved', (saved) => {
    expect(parseTimer(saved, MINUTES)).toEqual(newTimer(MINUTES));
  });
});

describe('the clock', () => {
  it.for([
    [0, '0:00'],
    [999, '0:01'],
    [65_000, '1:05'],
    [5_400_000, '90:00'],
  ] as const)('shows %d milliseconds as %s', ([milliseconds, shown]) => {
    expect(asClock(milliseconds)).toBe(shown);
  });
});
