// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countTests } from './count-tests.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { runCommand } from './run-command.mjs';

const directory = fileURLToPath(new URL('..', import.meta.url));

/**
 * Everything that is checked, in order; what stands in one group runs side by side. A check with `projects` is a run of
 * Vitest. `types` comes before `lint`, which reads the types of Astro's modules that it writes.
 * @type {Check[][]}
 */
const GROUPS = [
  [
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'types', command: 'astro check --minimumFailingSeverity warning' },
  ],
  [
    { name: 'lint', command: 'eslint . --max-warnings 0' },
    { name: 'unused', command: 'knip' },
  ],
  [{ name: 'unit', projects: ['unit', 'component', 'search', 'properties', 'cli'] }],
  [{ name: 'build', command: 'npm run --silent build' }],
  [{ name: 'site', projects: ['site'], needs: 'build' }],
  [{ name: 'browser', projects: ['browser'], needs: 'build' }],
  [{ name: 'package', projects: ['package'] }],
];

const test = async () => {
  const selected = readSelection();
  await installIfNeeded(directory);
  if (selected.has('lint') && !selected.has('types') && !existsSync(join(directory, '.astro', 'types.d.ts'))) {
    await runCommand('astro sync', { directory, output: 'keep' });
  }

  const reports = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const group of GROUPS) {
    const checks = group.filter(({ name }) => selected.has(name));
    outcomes.push(...(await Promise.all(checks.map((check) => run(check, outcomes, reports)))));
  }
  rmSync(reports, { recursive: true, force: true });

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${asTable(outcomes)}\n\n${passed} passed, ${failed} failed`);
  process.exitCode = outcomes.every(({ result }) => result === 'ok') ? 0 : 1;
};

/** The names given with `--only`, or all. */
const readSelection = () => {
  const names = GROUPS.flat().map(({ name }) => name);
  try {
    const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
    const selected = only?.split(',').map((name) => name.trim()) ?? names;
    const unknown = selected.find((name) => !names.includes(name));
    if (unknown === undefined) return new Set(selected);
    console.error(`There is no check "${unknown}". The checks are: ${names.join(', ')}.`);
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nUsage: npm test [-- --only ${names.join(',')}]`,
    );
  }
  process.exit(2);
};

/**
 * Runs one check and prints how it went: one line, and before it all its output where it failed.
 * @param {Check} check
 * @param {readonly Outcome[]} earlier
 * @param {string} reports Where Vitest leaves its report.
 * @returns {Promise<Outcome>}
 */
const run = async ({ name, command, projects, needs }, earlier, reports) => {
  if (earlier.some((outcome) => outcome.name === needs && outcome.result !== 'ok')) {
    return { name, result: 'not run', seconds: 0, passed: 0, failed: 0 };
  }
  const report = join(reports, `${name}.json`);
  const { exitCode, output, seconds } = await runCommand(projects ? vitestCommand(projects, report) : command, {
    directory,
    output: 'keep',
  });
  const result = exitCode === 0 ? 'ok' : 'failed';
  if (result === 'failed') console.log(`\n--- ${name} ---\n${output.trim()}\n`);
  console.log(`${name}: ${result} (${seconds.toFixed(1)} s)`);

  const counted = projects && existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  const { passed, failed } = counted ?? { passed: result === 'ok' ? 1 : 0, failed: 0 };
  // A check can fail without a failed test: no tests found, say, or an error outside them.
  return { name, result, seconds, passed, failed: result === 'failed' ? Math.max(failed, 1) : failed };
};

/**
 * @param {readonly string[]} projects
 * @param {string} report
 */
const vitestCommand = (projects, report) => {
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  return `vitest run ${chosen} --reporter=default --reporter=json --outputFile.json="${report}"`;
};

/** @param {readonly Outcome[]} outcomes */
const asTable = (outcomes) =>
  [['check', 'result', 'seconds'], ...outcomes.map(({ name, result, seconds }) => [name, result, seconds.toFixed(1)])]
    .map(([name = '', result = '', seconds = '']) => `${name.padEnd(10)}${result.padEnd(10)}${seconds.padStart(7)}`)
    .join('\n');

await test();

/** @typedef {{ name: string, needs?: string } & ({ command: string, projects?: never } | { projects: string[], command?: never })} Check */
/** @typedef {{ name: string, result: 'ok' | 'failed' | 'not run', seconds: number, passed: number, failed: number }} Outcome */
