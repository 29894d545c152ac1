// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collections } from '../src/collections/index.ts';
import { formatProblem } from '../src/core/problems.ts';
import { composeProject } from '../src/disk/project.ts';
import { buildSearchIndex } from '../src/site/search-index.ts';
import { answerQueries, figuresOf, readQueries } from './judge-queries.mjs';
import { openSearch } from './open-search.mjs';

const USAGE = 'Usage: npm run search:report [-- --queries FILE] [--json] [--save]';
const WORST = 15;

const directory = fileURLToPath(new URL('..', import.meta.url));
const ownQueries = join(directory, 'tests', 'search', 'queries.json');
const ownReport = join(directory, 'tests', 'search', 'report.json');

const report = async () => {
  const { queries: file = ownQueries, json, save } = readOptions();
  const queries = readFile(file);
  const { playbook, problems } = await composeProject(directory, collections);
  if (!playbook)
    return end(
      1,
      `${problems.map(formatProblem).join('\n')}\n\nThe content has problems, so there is nothing to search.`,
    );

  const { search, close } = await openSearch(await buildSearchIndex(playbook, collections));
  const answers = await answerQueries(queries, search);
  close();
  const tables = tablesOf(answers);
  if (json) printJson(answers);
  else printTables(tables, { answers, before: file === ownQueries ? readReport() : {} });
  if (save) writeFileSync(ownReport, `${JSON.stringify(tables, undefined, 2)}\n`);
};

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: { queries: { type: 'string' }, json: { type: 'boolean' }, save: { type: 'boolean' } },
    });
    if (values.save && values.queries)
      return end(1, `--save keeps the figures of the project's own queries.\n${USAGE}`);
    return values;
  } catch (error) {
    return end(1, `${messageOf(error)}\n${USAGE}`);
  }
};

/** @param {string} file */
const readFile = (file) => {
  try {
    // npm runs scripts in the project's folder; a path is meant from where the command was given.
    return readQueries(readFileSync(resolve(process.env.INIT_CWD ?? '', file), 'utf8'));
  } catch (error) {
    return end(1, `${file} cannot be used: ${messageOf(error)}`);
  }
};

/**
 * The figures of everything, of what was held out, and of each kind.
 * @param {readonly Answer[]} answers
 * @returns {Tables}
 */
const tablesOf = (answers) => {
  const heldOut = answers.filter((answer) => answer.heldOut);
  const kinds = Map.groupBy(answers, ({ kind }) => kind);
  return Object.fromEntries([
    ['all', figuresOf(answers)],
    ...(heldOut.length > 0 ? [['held out', figuresOf(heldOut)]] : []),
    ...[...kinds].map(([kind, some]) => [kind, figuresOf(some)]),
  ]);
};

/** @param {readonly Answer[]} answers */
const printJson = (answers) => {
  const { success1, success3, mrr10, zero } = figuresOf(answers);
  const queries = answers.map(({ id, query, shown }) => ({ id, query, shown }));
  console.log(JSON.stringify({ queries, success1, success3, mrr10, zero }, undefined, 2));
};

/**
 * @param {Tables} tables
 * @param {{ answers: readonly Answer[], before: Tables }} options `before`: the figures to compare with.
 */
const printTables = (tables, { answers, before }) => {
  console.log('              queries  success@1     success@3     MRR@10        nothing shown');
  for (const [name, figures] of Object.entries(tables)) {
    const { count, success1, success3, mrr10, zero, found } = figures;
    const isNone = answers.some(({ kind, targets }) => kind === name && targets.length === 0);
    const then = before[name];
    const cells = [
      percent(success1, then?.success1),
      percent(success3, then?.success3),
      change(mrr10.toFixed(3), then && mrr10 - then.mrr10, 3),
      percent(zero, then?.zero),
    ];
    const line = isNone ? `${found} of them found something` : cells.map((cell) => cell.padEnd(14)).join('');
    console.log(`${name.padEnd(14)}${String(count).padStart(5)}    ${line.trimEnd()}`);
  }
  printWorst(answers);
};

/** @param {readonly Answer[]} answers */
const printWorst = (answers) => {
  const worst = answers
    .filter(({ targets, rank, shown }) => (targets.length > 0 ? rank !== 1 : shown.length > 0))
    .sort((a, b) => (b.rank || Infinity) - (a.rank || Infinity) || 0)
    .slice(0, WORST);
  if (worst.length > 0) console.log('\nThe worst:');
  for (const { id, query, targets, shown, rank } of worst) {
    const place = rank > 0 ? `target at ${rank}` : 'target not shown';
    console.log(`  ${id} "${query}": ${targets.length > 0 ? place : 'should find nothing'}`);
    console.log(`    shows ${shown.slice(0, 3).join(', ') || 'nothing'}`);
    if (targets.length > 0) console.log(`    wants ${targets.join(', ')}`);
  }
};

/**
 * @param {number} share
 * @param {number | undefined} before
 */
const percent = (share, before) =>
  change(`${(share * 100).toFixed(1)} %`, before === undefined ? undefined : (share - before) * 100, 1);

/**
 * @param {string} text
 * @param {number | undefined} difference
 * @param {number} digits
 */
const change = (text, difference, digits) => {
  const shown = difference?.toFixed(digits);
  if (difference === undefined || shown === undefined || Number(shown) === 0) return text;
  return `${text} ${difference > 0 ? '+' : ''}${shown}`;
};

/** @returns {Tables} */
const readReport = () => {
  try {
    return JSON.parse(readFileSync(ownReport, 'utf8'));
  } catch {
    return {};
  }
};

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * @param {number} exitCode
 * @param {string} message
 * @returns {never}
 */
const end = (exitCode, message) => {
  console.error(message);
  process.exit(exitCode);
};

await report();

/** @typedef {import('./judge-queries.mjs').Answer} Answer */
/** @typedef {Record<string, import('./judge-queries.mjs').Figures>} Tables */
