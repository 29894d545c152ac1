import {
  apartInWords,
  checkAsMarkdown,
  headlineOf,
  nameOfRow,
  PARTS,
  reasonOf,
  saidOf,
  scoreInWords,
} from '../../core/session/check-words.ts';
import { NAMES, OWNER_NAMES } from '../../core/session/names.ts';
import { compareCheck } from '../../core/session/compare-check.ts';
import type { Advice, ComparedRow, Comparison } from '../../core/session/compare-check.ts';
import { withCommitment, withReview } from '../../core/session/edit-session.ts';
import { LEADERS, MOST_SCORE } from '../../core/session/session.ts';
import type { Commitment } from '../../core/session/session.ts';
import { writeSession } from '../../core/session/write-session.ts';
import { element } from '../search/element.ts';
import type { CheckData } from './alignment-check.ts';
import { commitmentForm } from './commitment-form.ts';
import { scalePicture } from './scale-picture.ts';
import { sideMark } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { takeAway } from './take-away.ts';
import { dayFromNow, dayInWords, originOf } from './tool-data.ts';

const MOST_TOLD = 3;
/** After so many days the two answer again. */
const REVIEW_AFTER = 90;

/** What the two see when the curtain rises: the widest gaps in words, all answers, plays to try, one thing to do. */
export const checkResults = ({ data, store }: { data: CheckData; store: SessionStore }): Node[] => {
  const { check } = data;
  const scoresOf = (leader: (typeof LEADERS)[number]) =>
    store.session[leader].scores.get(check.id) ?? new Map<string, number>();
  const comparison = compareCheck(check, scoresOf('product'), scoresOf('engineering'));
  return [
    element('h2', {}, headlineOf(comparison)),
    ...widestNodes(comparison, data),
    answersTable(comparison, data),
    ...adviceNodes(comparison, data),
    promiseNode(comparison, { data, store }),
    takeAway({
      markdown: () =>
        checkAsMarkdown({
          check,
          comparison,
          plays: playsOf(comparison, data),
          commitment: promiseOf(store, data),
          from: originOf(data),
        }),
      file: () => ({ name: `alignment-check-${dayFromNow()}.tandem.json`, text: writeSession(store.session) }),
    }),
    element('p', { class: 'tool-origin' }, originOf(data)),
  ];
};

const widestNodes = ({ widest, rows }: Comparison, { check }: CheckData): Node[] => {
  const told = widest.slice(0, MOST_TOLD);
  if (told.length === 0) {
    return [
      element(
        'p',
        {},
        `On all ${rows.length} statements you are at most one point apart. Look at what both of you scored low.`,
      ),
    ];
  }
  return [
    element(
      'p',
      {},
      'Begin with the widest. Each of you tells one recent event behind the number; the higher score goes first.',
    ),
    element(
      'ol',
      { class: 'widest' },
      ...told.map((row) =>
        element(
          'li',
          {},
          element('strong', {}, nameOfRow(row, check)),
          ' ',
          element('span', {}, saidOf(row)),
          element('p', {}, row.text),
        ),
      ),
    ),
  ];
};

const answersTable = ({ rows }: Comparison, { check }: CheckData): HTMLElement => {
  const heads = LEADERS.map((leader) =>
    element('th', { scope: 'col' }, sideMark(leader), element('span', { class: 'side-name' }, NAMES[leader])),
  );
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, 'Statement'),
    element('td', { class: 'picture', 'aria-hidden': 'true' }, axis()),
    ...heads,
    element('th', { scope: 'col', class: 'apart' }, 'Apart'),
  );
  const bodies = check.dimensions.map(({ id, label }) => {
    const own = rows.filter(({ dimension }) => dimension === id);
    const [only, ...others] = own;
    if (only && others.length === 0) return element('tbody', {}, rowOf(only, label));
    const title = element('tr', {}, element('th', { scope: 'rowgroup', colspan: '5', class: 'group-title' }, label));
    return element('tbody', {}, ...(only ? [title] : []), ...own.map((row) => rowOf(row, PARTS[row.side])));
  });
  return element(
    'table',
    { class: 'both-answers' },
    element('caption', {}, 'All answers, from 1, not true, to 5, true'),
    element('thead', {}, head),
    ...bodies,
  );
};

const rowOf = (row: ComparedRow, name: string): HTMLElement => {
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
    ...LEADERS.map((leader) => element('td', {}, scoreInWords(row[leader]))),
    element('td', { class: 'apart' }, apartInWords(row)),
  );
};

/** The numbers over the picture. */
const axis = (): HTMLElement =>
  element('span', { class: 'axis' }, ...['?', 1, 2, 3, 4, 5].map((name) => element('span', {}, String(name))));

const adviceNodes = ({ advice }: Comparison, { plays }: CheckData): Node[] => {
  if (advice.length === 0) return [];
  return [
    element('h3', {}, advice.length === 1 ? 'A play to try' : 'Two plays to try'),
    element(
      'ul',
      { class: 'advice' },
      ...advice.map((given) => {
        const play = plays[given.play];
        return element(
          'li',
          {},
          element('a', { href: play?.href ?? '' }, play?.title ?? ''),
          ` ${play?.minutes ?? 0} minutes. ${reasonOf(given)}`,
          element('p', {}, play?.summary ?? ''),
        );
      }),
    ),
  ];
};

/** One thing to do: asked for, then shown, and open to change. */
const promiseNode = (
  comparison: Comparison,
  { data, store }: { data: CheckData; store: SessionStore },
): HTMLElement => {
  const place = element('div', { class: 'promise' });
  const [first] = playsOf(comparison, data);
  const ask = () => {
    place.replaceChildren(
      element('h3', {}, 'One thing you will do'),
      commitmentForm({
        before: promiseOf(store, data),
        proposal: first ? `Run “${first.title}”` : '',
        about: data.check.id,
        keep: (commitment) => {
          store.update((session) =>
            withReview(withCommitment(session, commitment), 'alignment-check', dayFromNow(REVIEW_AFTER)),
          );
          show(commitment);
        },
      }),
    );
  };
  const show = ({ text, owner, date }: Commitment) => {
    const again = element('button', { type: 'button', name: 'change', 'data-look': 'quiet' }, 'Change it');
    again.addEventListener('click', ask);
    const review = store.session.reviews.get('alignment-check');
    place.replaceChildren(
      element('h3', {}, 'One thing you will do'),
      element(
        'p',
        { class: 'agreed', role: 'status' },
        text,
        ` ${OWNER_NAMES[owner]}, by ${dayInWords(date, data.language)}.`,
      ),
      ...(review ? [element('p', {}, `Answer again on ${dayInWords(review, data.language)}.`)] : []),
      element('p', { class: 'tool-actions' }, again),
    );
  };
  const before = promiseOf(store, data);
  if (before) show(before);
  else ask();
  return place;
};

const promiseOf = ({ session }: SessionStore, { check }: CheckData): Commitment | undefined =>
  session.commitments.find(({ about, isDone }) => about === check.id && !isDone);

const playsOf = ({ advice }: Comparison, { plays }: CheckData): { title: string; href: string; advice: Advice }[] =>
  advice.flatMap((given) => {
    const play = plays[given.play];
    return play ? [{ title: play.title, href: new URL(play.href, location.origin).href, advice: given }] : [];
  });

/** A play as the results show it. */
export interface PlayLink {
  href: string;
  title: string;
  summary: string;
  minutes: number;
}
