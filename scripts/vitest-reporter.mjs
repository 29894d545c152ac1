// @ts-check
import { appendFileSync } from 'node:fs';

/**
 * A reporter for Vitest that writes what happens, as it happens, into the file that `TANDEM_TEST_EVENTS` names: one JSON
 * document a line, an `Event` of `test-events.mjs`.
 * @implements {Reporter}
 */
export default class EventReporter {
  /** @param {import('./test-events.mjs').Event} event */
  #write(event) {
    const file = process.env.TANDEM_TEST_EVENTS;
    if (file) appendFileSync(file, `${JSON.stringify(event)}\n`);
  }

  /** @param {Parameters<NonNullable<Reporter['onTestRunStart']>>[0]} files */
  onTestRunStart(files) {
    this.#write({ kind: 'planned', files: files.length });
  }

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleEnd(module) {
    const about = { project: module.project.name, file: module.relativeModuleId };
    const tests = [...module.children.allTests()];
    const failed = tests.filter((test) => test.result().state === 'failed');
    for (const test of failed) this.#write({ kind: 'failed', ...about, name: namesOf(test).join(' ') });
    // A file can fail before any of its tests does.
    if (failed.length === 0 && module.state() === 'failed') this.#write({ kind: 'failed', ...about });
    this.#write({ kind: 'file', passed: tests.filter((test) => test.result().state === 'passed').length });
  }

  /** @type {NonNullable<Reporter['onTestRunEnd']>} */
  onTestRunEnd(_, errors) {
    for (const { message } of errors) this.#write({ kind: 'error', message: message.split('\n', 1)[0] ?? '' });
  }
}

/**
 * The names of the groups that a test stands in, and its own.
 * @param {import('vitest/node').TestCase | import('vitest/node').TestSuite} test
 * @returns {string[]}
 */
const namesOf = (test) => (test.parent.type === 'suite' ? [...namesOf(test.parent), test.name] : [test.name]);

/** @typedef {import('vitest/node').Reporter} Reporter */
