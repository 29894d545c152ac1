// @ts-check
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installIfNeeded } from './install-if-needed.mjs';
import { runCommand } from './run-command.mjs';
import { commandFor, readEvents, summarise } from './test-events.mjs';

const directory = fileURLToPath(new URL('..', import.meta.url));

/** Milliseconds between two lines that say how far a check is. */
const HEARTBEAT = 10_000;

/**
 * Everything that is checked, in order; what stands in one group runs side by side. A check with `projects` is a run of
 * Vitest. `types` comes before `lint`, which reads the types of Astro's modules that it writes. `fast` marks what `npm run
 * test:fast` runs.
 * @type {Check[][]}
 */
const GROUPS = [
  [
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'types', command: 'astro check --minimumFailingSeverity warning', fast: true },
    { name: 'content', command: 'npm run --silent check', fast: true },
  ],
  [
    { name: 'lint', command: 'eslint . --max-warnings 0', fast: true },
    { name: 'unused', command: 'knip' },
    { name: 'build', command: 'npm run --silent build' },
  ],
  [{ name: 'unit', projects: ['unit', 'component', 'search'], fast: true }],
  [{ name: 'long', projects: ['properties', 'cli'] }],
  [
    { name: 'site', projects: ['site'], needs: 'build' },
    // It waits for npm and for servers, and leaves time to others.
    { name: 'package', projects: ['package'] },
  ],
  [{ name: 'browser', projects: ['browser'], needs: 'build' }],
];

const test = async () => {
  const { selected, fast, scope } = readSelection();
  await installIfNeeded(directory);
  if (
    selected.has('lint') &&
    (fast || !selected.has('types')) &&
    !existsSync(join(directory, '.astro', 'types.d.ts'))
  ) {
    await runCommand('astro sync', { directory, output: 'keep' });
  }

  const reports = mkdtempSync(join(tmpdir(), 'tandem-test-'));
  /** @type {Outcome[]} */
  const outcomes = [];
  // The fast checks need nothing of each other.
  for (const group of fast ? [GROUPS.flat()] : GROUPS) {
    const checks = group.filter(({ name }) => selected.has(name));
    outcomes.push(...(await Promise.all(checks.map((check) => run(check, { outcomes, reports, scope })))));
  }
  rmSync(reports, { recursive: true, force: true });

  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0)
    console.log(`\nTo run what failed alone:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  console.log(`\n${asTable(outcomes)}\n\n${passed} passed, ${failures.length} failed`);
  process.exitCode = outcomes.every(({ result }) => result === 'ok') ? 0 : 1;
};

/**
 * The names given with `--only`, those of the fast checks with `--fast`, or all; whether they are the fast ones; and the variable
 * of the environment that makes tests look at more than usual, with `--wide` or `--full`.
 * @returns {{ selected: Set<string>, fast: boolean, scope: Scope }}
 */
const readSelection = () => {
  const checks = GROUPS.flat();
  const names = checks.map(({ name }) => name);
  try {
    const {
      only,
      fast = false,
      wide = false,
      full = false,
    } = parseArgs({
      options: {
        only: { type: 'string' },
        fast: { type: 'boolean' },
        wide: { type: 'boolean' },
        full: { type: 'boolean' },
      },
    }).values;
    const offered = checks.filter((check) => !fast || check.fast).map(({ name }) => name);
    const selected = only?.split(',').map((name) => name.trim()) ?? offered;
    const unknown = selected.find((name) => !names.includes(name));
    if (unknown === undefined) return { selected: new Set(selected), fast, scope: scopeOf({ wide, full }) };
    console.error(`There is no check "${unknown}". The checks are: ${names.join(', ')}.`);
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nUsage: npm test [-- --fast] [-- --wide | --full] [-- --only ${names.join(',')}]`,
    );
  }
  process.exit(2);
};

/**
 * Runs one check and prints how far it is, and how it went: one line, and before it all its output where it failed.
 * @param {Check} check
 * @param {{ outcomes: readonly Outcome[], reports: string, scope: Scope }} options The outcomes of earlier checks; a folder for
 *   what Vitest reports.
 * @returns {Promise<Outcome>}
 */
const run = async ({ name, command, projects, needs }, { outcomes, reports, scope }) => {
  if (outcomes.some((outcome) => outcome.name === needs && outcome.result !== 'ok')) {
    return { name, result: 'not run', seconds: 0, passed: 0, failures: [] };
  }
  const events = join(reports, `${name}.jsonl`);
  const started = performance.now();
  const heartbeat = setInterval(() => {
    const { planned, files, passed, failures } = summarise(readEvents(events));
    const tests = `, ${files} of ${planned} files, ${passed} passed, ${failures.length} failed`;
    console.log(`  ${name}: ${Math.round((performance.now() - started) / 1000)} s${planned > 0 ? tests : ''}`);
  }, HEARTBEAT);
  const { exitCode, output, seconds } = await runCommand(projects ? vitestCommand(projects) : command, {
    directory,
    output: 'keep',
    env: { TANDEM_TEST_EVENTS: events, ...(scope && { [scope]: '1' }) },
  });
  clearInterval(heartbeat);
  const result = exitCode === 0 ? 'ok' : 'failed';
  if (result === 'failed') console.log(`\n--- ${name} ---\n${output.trim()}\n`);
  console.log(`${name}: ${result} (${seconds.toFixed(1)} s)`);

  if (!projects) {
    const isOk = result === 'ok';
    return { name, result, seconds, passed: isOk ? 1 : 0, failures: isOk ? [] : [`npm test -- --only ${name}`] };
  }
  const { passed, failures } = summarise(readEvents(events));
  const switched = scope ? `${scope}=1 ` : '';
  const commands = failures.map((failure) => switched + commandFor(failure));
  // It can fail without a failed test: no tests found, say.
  if (result === 'failed' && commands.length === 0) commands.push(`${switched}npm test -- --only ${name}`);
  return { name, result, seconds, passed, failures: commands };
};

/**
 * @param {{ wide: boolean, full: boolean }} options
 * @returns {Scope}
 */
const scopeOf = ({ wide, full }) => {
  if (full) return 'TANDEM_TEST_FULL';
  return wide ? 'TANDEM_TEST_WIDE' : undefined;
};

/** @param {readonly string[]} projects */
const vitestCommand = (projects) => {
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  return `vitest run ${chosen} --reporter=default --reporter=./scripts/vitest-reporter.mjs`;
};

/** @param {readonly Outcome[]} outcomes */
const asTable = (outcomes) =>
  [['check', 'result', 'seconds'], ...outcomes.map(({ name, result, seconds }) => [name, result, seconds.toFixed(1)])]
    .map(([name = '', result = '', seconds = '']) => `${name.padEnd(10)}${result.padEnd(10)}${seconds.padStart(7)}`)
    .join('\n');

await test();

/** @typedef {'TANDEM_TEST_WIDE' | 'TANDEM_TEST_FULL' | undefined} Scope */
/** @typedef {{ name: string, needs?: string, fast?: true } & ({ command: string, projects?: never } | { projects: string[], command?: never })} Check */
/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {'ok' | 'failed' | 'not run'} result
 * @property {number} seconds
 * @property {number} passed How many tests passed; a check that is no run of Vitest is one.
 * @property {string[]} failures The commands that run what failed alone.
 */
