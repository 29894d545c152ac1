/** Whether everything is tried as often as it can be, at any cost: `TANDEM_TEST_FULL=1 npm test`. */
export const FULL = Boolean(process.env.TANDEM_TEST_FULL);

/** So often a property is tried. */
export const RUNS = { numRuns: FULL ? 5_000 : 1_000 };

/** So often a process is killed at some moment of its work. */
export const KILLS = FULL ? 200 : 24;

/** So often each of the other verbs is. */
export const KILLS_OF_EACH = FULL ? 32 : 3;
