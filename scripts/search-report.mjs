// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collections } from '../src/collections/index.ts';
import { formatProblem } from '../src/core/problems.ts';
import { composeProject } from '../src/disk/project.ts';
import { buildSearchIndex } from '../src/site/search-index.ts';
import { answerQueries, figuresOf, plainPagefind, readQueries } from './judge-queries.mjs';
import { openSearch } from './open-search.mjs';
import { printTables, printWorst, tablesOf } from './search-tables.mjs';

const USAGE = 'Usage: npm run search:report [-- --queries FILE] [--compare] [--json] [--save]';

const directory = fileURLToPath(new URL('..', import.meta.url));
const ownQueries = join(directory, 'tests', 'search', 'queries.json');
const ownReport = join(directory, 'tests', 'search', 'report.json');

const report = async () => {
  const { queries: file = ownQueries, compare, json, save } = readOptions();
  const queries = readFile(file);
  const { playbook, problems } = await composeProject(directory, collections);
  if (!playbook)
    return end(
      1,
      `${problems.map(formatProblem).join('\n')}\n\nThe content has problems, so there is nothing to search.`,
    );

  const opened = await openSearch(await buildSearchIndex(playbook, collections));
  const answers = await answerQueries(queries, opened.search);
  const plain = compare ? tablesOf(await answerQueries(queries, plainPagefind(opened))) : undefined;
  opened.close();
  const tables = tablesOf(answers);
  if (json) printJson(answers);
  else {
    if (plain) console.log('Compared with Pagefind as it is:');
    printTables(tables, plain ?? (file === ownQueries ? readReport() : {}));
    printWorst(answers);
  }
  if (save) writeFileSync(ownReport, `${JSON.stringify(tables, undefined, 2)}\n`);
};

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        queries: { type: 'string' },
        compare: { type: 'boolean' },
        json: { type: 'boolean' },
        save: { type: 'boolean' },
      },
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

/** @param {readonly Answer[]} answers */
const printJson = (answers) => {
  const queries = answers.map(({ id, query, shown, outcome: { isClose } }) => ({ id, query, shown, isClose }));
  console.log(JSON.stringify({ queries, ...figuresOf(answers) }, undefined, 2));
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
/** @typedef {import('./search-tables.mjs').Tables} Tables */
