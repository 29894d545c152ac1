import { ONE_IN } from '../unit/thoroughness.ts';

const OF_AN_ENTRY = /^(?!(?:tools|topics)\/|editions\/[^/]+\/$)(editions\/[^/]+\/)?[^/]+\/[^/]+\/$/;

/**
 * Whether the page at an address is looked at closely: of the entries one in so many, and of the tools of editions; all other
 * pages are. Those of editions are printed by the code that prints the text being written, and tests must not take longer with each
 * edition. With `npm test -- --full` all are.
 */
export const isLookedAt = (path: string): boolean => {
  const [isEntry, edition] = OF_AN_ENTRY.exec(path) ?? [];
  if (isEntry === undefined) return true;
  return sumOf(path) % (edition === undefined ? ONE_IN.written : ONE_IN.frozen) === 0;
};

const sumOf = (text: string): number =>
  Array.from(text, (letter) => letter.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0);
