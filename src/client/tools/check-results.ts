import {
  apartInWords,
  checkAsMarkdown,
  headlineOf,
  nameOfRow,
  reasonOf,
  saidOf,
  scoreInWords,
} from '../../core/session/check-words.ts';
import { compareCheck } from '../../core/session/compare-check.ts';
import type { Advice, Check, ComparedRow, Comparison } from '../../core/session/compare-check.ts';
import { LEADERS, MOST_SCORE } from '../../core/session/session.ts';
import type { Leader } from '../../core/session/session.ts';
import { counted, fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import type { CheckData } from './alignment-check.ts';
import { promiseAbout, promiseBox } from './promise-box.ts';
import { scalePicture } from './scale-picture.ts';
import { sideMark } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { takeAway } from './take-away.ts';
import { ofPlaybook, originOf, words } from './tool-data.ts';

const NAME = 'alignment-check';
const MOST_TOLD = 3;
/** After so many days the two answer again. */
const REVIEW_AFTER = 90;

/** What the two see when the curtain rises: the widest gaps in words, all answers, plays to try, one thing to do. */
export const checkResults = ({ data, check, store }: Answered): Node[] => {
  const scoresOf = (leader: Leader) => store.session[leader].scores.get(check.id) ?? new Map<string, number>();
  const comparison = compareCheck(check, scoresOf('product'), scoresOf('engineering'));
  const plays = playsOf(comparison, data);
  const [first] = plays;
  return [
    element('h2', {}, headlineOf(comparison, words.check)),
    ...widestNodes(comparison, check),
    answersTable(comparison, check),
    ...adviceNodes(comparison, data),
    promiseBox({
      store,
      about: check.id,
      tool: NAME,
      reviewAfter: REVIEW_AFTER,
      again: words.check.again,
      proposal: first ? fill(words.check.proposal, { play: first.title }) : '',
    }),
    takeAway({
      markdown: () =>
        checkAsMarkdown(
          { check, comparison, plays, commitment: promiseAbout(store, check.id), from: originOf(data) },
          words,
        ),
      name: NAME,
      store,
    }),
    element('p', { class: 'tool-origin' }, originOf(data)),
  ];
};

const widestNodes = ({ widest, rows }: Comparison, check: Check): Node[] => {
  const told = widest.slice(0, MOST_TOLD);
  if (told.length === 0) {
    return [element('p', {}, fill(words.check.close, { count: rows.length }))];
  }
  return [
    element('p', {}, words.check.widest),
    element(
      'ol',
      { class: 'widest' },
      ...told.map((row) =>
        element(
          'li',
          {},
          element('strong', { lang: ofPlaybook }, nameOfRow(row, check, words.check)),
          ' ',
          element('span', {}, saidOf(row, words.check)),
          element('p', { lang: ofPlaybook }, row.text),
        ),
      ),
    ),
  ];
};

const answersTable = ({ rows }: Comparison, check: Check): HTMLElement => {
  const { statement, apart, parts, caption } = words.check;
  const heads = LEADERS.map((leader) =>
    element('th', { scope: 'col' }, sideMark(leader), element('span', { class: 'side-name' }, words.all.sides[leader])),
  );
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, statement),
    element('td', { class: 'picture', 'aria-hidden': 'true' }, axis()),
    ...heads,
    element('th', { scope: 'col', class: 'apart' }, apart),
  );
  const bodies = check.dimensions.map(({ id, label }) => {
    const own = rows.filter(({ dimension }) => dimension === id);
    const [only, ...others] = own;
    if (only && others.length === 0)
      return element('tbody', {}, rowOf(only, element('span', { lang: ofPlaybook }, label)));
    const title = element(
      'tr',
      {},
      element('th', { scope: 'rowgroup', colspan: '5', class: 'group-title', lang: ofPlaybook }, label),
    );
    return element('tbody', {}, ...(only ? [title] : []), ...own.map((row) => rowOf(row, parts[row.side])));
  });
  return element(
    'table',
    { class: 'both-answers' },
    element('caption', {}, caption),
    element('thead', {}, head),
    ...bodies,
  );
};

const rowOf = (row: ComparedRow, name: Node | string): HTMLElement => {
  const { product, engineering } = row;
  return element(
    'tr',
    row.gap > 1 ? { 'data-wide': '' } : {},
    element('th', { scope: 'row', title: row.text }, name),
    element(
      'td',
      { class: 'picture', 'aria-hidden': 'true' },
      // The place before the scale is that of "don't know", which is the score 0.
      scalePicture({ steps: MOST_SCORE + 1, places: { product, engineering }, apart: 1 }),
    ),
    ...LEADERS.map((leader) => element('td', {}, scoreInWords(row[leader], words.check))),
    element('td', { class: 'apart' }, apartInWords(row, words.check)),
  );
};

/** The numbers over the picture. */
const axis = (): HTMLElement =>
  element('span', { class: 'axis' }, ...['?', 1, 2, 3, 4, 5].map((name) => element('span', {}, String(name))));

const adviceNodes = ({ advice }: Comparison, { plays }: CheckData): Node[] => {
  if (advice.length === 0) return [];
  const { plays: titles, minutes } = words.check;
  return [
    element('h3', {}, counted(titles, advice.length)),
    element(
      'ul',
      { class: 'advice' },
      ...advice.map((given) => {
        const play = plays[given.play];
        return element(
          'li',
          {},
          element('a', { href: play?.href ?? '', lang: ofPlaybook }, play?.title ?? ''),
          ` ${fill(minutes, { minutes: play?.minutes ?? 0 })} ${reasonOf(given, words.check)}`,
          element('p', { lang: ofPlaybook }, play?.summary ?? ''),
        );
      }),
    ),
  ];
};

const playsOf = ({ advice }: Comparison, { plays }: CheckData): { title: string; href: string; advice: Advice }[] =>
  advice.flatMap((given) => {
    const play = plays[given.play];
    return play ? [{ title: play.title, href: new URL(play.href, location.origin).href, advice: given }] : [];
  });

interface Answered {
  data: CheckData;
  /** The check that the two answered. */
  check: Check;
  store: SessionStore;
}

/** A play as the results show it. */
export interface PlayLink {
  href: string;
  title: string;
  summary: string;
  minutes: number;
}
