/** Whether everything is tried as often as it can be, at any cost: `npm test -- --full`. */
export const FULL = Boolean(process.env.TANDEM_TEST_FULL);

/**
 * Whether every page is looked at, in every look, and with every package manager: `npm test -- --wide`, as CI does. Without it
 * fewer pages are looked at, and `ONLY_WIDE` is left out.
 */
export const WIDE = FULL || Boolean(process.env.TANDEM_TEST_WIDE);

/** Files with tests that are left out unless `WIDE`: each installs or builds whole projects, many times over. */
export const ONLY_WIDE = [
  'tests/package/other-homes.test.ts',
  'tests/site/another-site.test.ts',
  'tests/site/damaged-caches.test.ts',
];

/** The first number at any cost, the second where every page is looked at, the third else. */
const often = (full: number, wide: number, usual: number): number => {
  if (FULL) return full;
  return WIDE ? wide : usual;
};

/** So often a property is tried. */
export const RUNS = { numRuns: often(5_000, 1_000, 1_000) };

/** So often an upgrade is killed at some moment of its work. */
export const KILLS = often(200, 24, 20);

/** So often each of the other verbs is. */
export const KILLS_OF_EACH = often(32, 3, 1);

/** So often a build is. */
export const KILLS_OF_BUILDS = often(66, 8, 4);

/** So often the dev server is. */
export const KILLS_OF_DEV = often(16, 2, 1);

/** In so many sets of fonts that a reader may have each sheet is printed. */
export const SETS_OF_FONTS = often(Infinity, 2, 1);

/** Of the pages of entries one in so many is looked at closely: of those being written, and of those of editions. */
export const ONE_IN = { written: often(1, 1, 4), frozen: often(1, 10, 40) };
