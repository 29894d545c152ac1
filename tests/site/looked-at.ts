import { FULL } from '../unit/thoroughness.ts';

const OF_AN_ENTRY_IN_AN_EDITION = /^editions\/[^/]+\/[^/]+\/[^/]+\/$/;
/** One in so many. */
const SAMPLE = 10;

/**
 * Whether the page at an address is looked at closely: every page is, but of the entries of editions one in ten. They are printed by
 * the code that prints those of the text being written, and tests must not take longer with each edition. With
 * `TANDEM_TEST_FULL` all are.
 */
export const isLookedAt = (path: string): boolean =>
  FULL || !OF_AN_ENTRY_IN_AN_EDITION.test(path) || sumOf(path) % SAMPLE === 0;

const sumOf = (text: string): number =>
  Array.from(text, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0);
