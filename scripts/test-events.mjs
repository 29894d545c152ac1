// @ts-check
import { readFileSync } from 'node:fs';

/**
 * Sums up what a run of Vitest has said so far; see `vitest-reporter.mjs`. A file that failed before any of its tests, and
 * an error outside of tests, count as one failed test.
 * @param {readonly Event[]} events
 * @returns {Summary}
 */
export const summarise = (events) => {
  const planned = events.findLast((event) => event.kind === 'planned');
  const files = events.filter((event) => event.kind === 'file');
  const failures = events.filter((event) => event.kind === 'failed' || event.kind === 'error');
  return {
    planned: planned?.files ?? 0,
    files: files.length,
    passed: files.reduce((sum, { passed }) => sum + passed, 0),
    failures,
  };
};

/**
 * The command that runs one failed test alone, from the project's root.
 * @param {Failure} failure
 * @returns {string}
 */
export const commandFor = (failure) => {
  if (failure.kind === 'error') return 'an error outside of tests; see the output above';
  const { project, file, name } = failure;
  return `npx vitest run --project ${project} ${file}${name === undefined ? '' : ` -t ${quoted(pattern(name))}`}`;
};

/**
 * The events in a file that may be written to at the same time.
 * @param {string} file
 * @returns {Event[]}
 */
export const readEvents = (file) => {
  /** @type {string} */
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
};

/**
 * Vitest looks for tests by a regular expression.
 * @param {string} name
 */
const pattern = (name) => `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;

/**
 * One word for the shell.
 * @param {string} text
 */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/** @typedef {{ kind: 'failed', project: string, file: string, name?: string } | { kind: 'error', message: string }} Failure */
/** @typedef {{ kind: 'planned', files: number } | { kind: 'file', passed: number } | Failure} Event */
/**
 * @typedef {object} Summary
 * @property {number} planned How many files there are to run.
 * @property {number} files How many have ended.
 * @property {number} passed Tests.
 * @property {Failure[]} failures
 */
