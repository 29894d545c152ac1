// @ts-check

/**
 * Counts the tests in a report of Vitest's `json` reporter. A file that failed before any of its tests did counts as one
 * failed test.
 * @param {VitestReport} report
 * @returns {{ passed: number, failed: number }}
 */
export const countTests = ({ numPassedTests, numFailedTests, testResults }) => {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
};

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */
