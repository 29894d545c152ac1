// @ts-check
import { figuresOf, isFalseAnswer } from './judge-queries.mjs';

const WORST = 25;
const FIGURES = /** @type {const} */ (['success1', 'success3', 'useful1', 'useful3', 'zero']);

/**
 * The figures of everything, of what was held out, of each kind, and of each collection that an answer stands in.
 * @param {readonly Answer[]} answers
 * @returns {Tables}
 */
export const tablesOf = (answers) => {
  const heldOut = answers.filter((answer) => answer.heldOut);
  const kinds = Map.groupBy(answers, ({ kind }) => kind);
  const collections = new Set(answers.flatMap(collectionsOf));
  return Object.fromEntries([
    ['all', figuresOf(answers)],
    ...(heldOut.length > 0 ? [['held out', figuresOf(heldOut)]] : []),
    ...[...kinds].map(([kind, some]) => [kind, figuresOf(some)]),
    ...[...collections]
      .sort()
      .map((name) => [`in ${name}`, figuresOf(answers.filter((answer) => collectionsOf(answer).includes(name)))]),
  ]);
};

/**
 * @param {Tables} tables
 * @param {Tables} before The figures to compare with.
 */
export const printTables = (tables, before) => {
  console.log('                queries  target first  among three   useful first  among three   nothing shown MRR@10');
  for (const [name, figures] of Object.entries(tables)) {
    const then = before[name];
    const cells = FIGURES.map((figure) => change(figures[figure] * 100, then && then[figure] * 100, 1));
    const line = [...cells, change(figures.mrr10, then?.mrr10, 3)].map((cell) => cell.padEnd(14)).join('');
    const falseAnswers = figures.found > 0 ? `${figures.found} without an answer found something` : '';
    console.log(`${name.padEnd(16)}${String(figures.count).padStart(5)}    ${line}${falseAnswers}`.trimEnd());
  }
};

/**
 * The queries that did worst, and why.
 * @param {readonly Answer[]} answers
 */
export const printWorst = (answers) => {
  const worst = answers
    .filter((answer) => (answer.targets.length > 0 ? answer.usefulRank !== 1 : isFalseAnswer(answer)))
    .sort((a, b) => (b.usefulRank || Infinity) - (a.usefulRank || Infinity) || 0)
    .slice(0, WORST);
  if (worst.length > 0) console.log('\nThe worst:');
  for (const answer of worst) {
    console.log(`  ${answer.id} "${answer.query}": ${whyMissed(answer)}`);
    console.log(`    shows ${answer.shown.slice(0, 3).join(', ') || 'nothing'}`);
    if (answer.targets.length > 0) console.log(`    wants ${answer.targets.join(', ')}`);
  }
};

/** @param {Answer} answer */
const whyMissed = ({ targets, rank, usefulRank, outcome: { corrections, missing } }) => {
  if (targets.length === 0) return 'has no answer, and is answered as if it had one';
  /** @param {number} place */
  const at = (place) => (place > 0 ? `at ${place}` : 'nowhere');
  return [
    `target ${at(rank)}, useful ${at(usefulRank)}`,
    ...(missing.length > 0 ? [`does not know ${missing.join(', ')}`] : []),
    ...corrections.map(({ from, to }) => `took ${from} for ${to}`),
  ].join('; ');
};

/** @param {Answer} answer */
const collectionsOf = ({ targets }) => [...new Set(targets.map((id) => id.replace(/\/.*/, '')))];

/**
 * @param {number} figure
 * @param {number | undefined} before
 * @param {number} digits
 */
const change = (figure, before, digits) => {
  const text = figure.toFixed(digits);
  const shown = before === undefined ? undefined : (figure - before).toFixed(digits);
  if (shown === undefined || Number(shown) === 0) return text;
  return `${text} ${shown.startsWith('-') ? '' : '+'}${shown}`;
};

/** @typedef {import('./judge-queries.mjs').Answer} Answer */
/** @typedef {Record<string, import('./judge-queries.mjs').Figures>} Tables */
