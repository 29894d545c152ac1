const MINUTE = 60_000;

/** A timer at the beginning of a play. */
export const newTimer = (minutes: readonly number[]): TimerState => ({
  step: 0,
  left: lengthOf(minutes, 0),
  endsAt: null,
});

/** Milliseconds left in the step at the time `now`; never less than 0. */
export const leftAt = ({ left, endsAt }: TimerState, now: number): number =>
  Math.max(0, endsAt === null ? left : endsAt - now);

/** Lets the time run. */
export const run = (state: TimerState, now: number): TimerState => ({ ...state, endsAt: now + leftAt(state, now) });

/** Holds the time. */
export const pause = (state: TimerState, now: number): TimerState => ({
  ...state,
  left: leftAt(state, now),
  endsAt: null,
});

/** Goes to the next step; the time goes on running where it ran. After the last step the timer stands at the end. */
export const skip = (state: TimerState, minutes: readonly number[], now: number): TimerState => {
  const step = Math.min(state.step + 1, minutes.length);
  const left = lengthOf(minutes, step);
  return { step, left, endsAt: state.endsAt === null || step === minutes.length ? null : now + left };
};

/** Reads a saved timer. Whatever does not fit the play, or is no timer at all, gives a new one. */
export const parseTimer = (saved: string | null, minutes: readonly number[]): TimerState => {
  const value = parseJson(saved);
  if (typeof value !== 'object' || value === null) return newTimer(minutes);
  const { step, left, endsAt } = value as Record<string, unknown>;
  const fits =
    isWhole(step) &&
    step <= minutes.length &&
    isWhole(left) &&
    left <= lengthOf(minutes, step) &&
    (endsAt === null || isWhole(endsAt));
  return fits ? { step, left, endsAt } : newTimer(minutes);
};

/** Milliseconds as minutes and seconds, `4:05`. */
export const asClock = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

const lengthOf = (minutes: readonly number[], step: number): number => (minutes[step] ?? 0) * MINUTE;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const parseJson = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};

/** Where a play stands: plain data, so that it survives a reload. */
export interface TimerState {
  /** The step, from 0; one past the last when the play is over. */
  step: number;
  /** Milliseconds left while the time is held. */
  left: number;
  /** When the step ends, in milliseconds since 1970; null while the time is held. */
  endsAt: number | null;
}
