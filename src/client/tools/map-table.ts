import type { MapRow } from '../../core/session/decision-map.ts';
import { PARTIES, partsIn, SCHEMES } from '../../core/session/decision-schemes.ts';
import type { Party, Scheme } from '../../core/session/decision-schemes.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import { button, sideMark } from './screen.ts';
import { ofPlaybook, words } from './tool-data.ts';

/** The whole map under the names of a scheme. */
export const mapTable = (rows: readonly MapRow[], scheme: Scheme, change: (row: MapRow) => void): HTMLElement => {
  const { decision, state, ownGroup } = words.map;
  const isShown = (party: Party) =>
    party !== 'other' || rows.some(({ answer }) => partsIn(scheme, answer).other.length > 0);
  const shown = PARTIES.filter(isShown);
  const jobs = [...Map.groupBy(rows, ({ decision }) => decision.job)];
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, decision),
    ...shown.map((party) => element('th', { scope: 'col' }, ...markOf(party), words.decisions.who[party])),
    element('th', { scope: 'col' }, state),
    element('td', { class: 'on-screen' }),
  );
  return element(
    'table',
    { class: 'rights-table' },
    element('caption', {}, captionOf(scheme)),
    element('thead', {}, head),
    ...jobs.map(([job, own]) =>
      element(
        'tbody',
        {},
        element(
          'tr',
          {},
          element(
            'th',
            {
              scope: 'rowgroup',
              colspan: String(shown.length + 3),
              class: 'group-title',
              lang: job ? ofPlaybook : undefined,
            },
            job || ownGroup,
          ),
        ),
        ...own.map((row) => rowOf(row, { scheme, shown, change })),
      ),
    ),
  );
};

const rowOf = (row: MapRow, { scheme, shown, change }: RowInput): HTMLElement => {
  const { decision, answer } = row;
  const parts = partsIn(scheme, answer);
  const { decides } = SCHEMES[scheme];
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      decision.href === '' ? decision.title : element('a', { href: decision.href, lang: ofPlaybook }, decision.title),
    ),
    ...shown.map((party) => {
      const isDecider = parts[party].includes(decides);
      return element(
        'td',
        {
          'data-decides': isDecider ? '' : undefined,
          'data-side': isDecider ? sideOf(answer.decides, party) : undefined,
          'data-empty': parts[party].length === 0 ? '' : undefined,
        },
        ...labelOf(party),
        parts[party].join(', ') || '–',
      );
    }),
    element('td', { 'data-state': answer.state }, words.map.states[answer.state]),
    element(
      'td',
      { class: 'on-screen' },
      button(
        [words.map.change, element('span', { class: 'visually-hidden', lang: ofPlaybook }, `: ${decision.title}`)],
        { name: 'change-row', look: 'quiet' },
        () => {
          change(row);
        },
      ),
    ),
  );
};

/** Whose the cell is, where a narrow screen has no heads of columns. */
const labelOf = (party: Party): HTMLElement[] =>
  party === 'other'
    ? [element('span', { class: 'party-name', 'aria-hidden': 'true' }, `${words.decisions.who.other}: `)]
    : markOf(party);

const markOf = (party: Party): HTMLElement[] => (party === 'other' ? [] : [sideMark(party)]);

const sideOf = (decides: MapRow['answer']['decides'], party: Party): string =>
  decides === 'joint' ? 'together' : party;

const captionOf = (scheme: Scheme): string => {
  const { title, drives, decides, neither } = SCHEMES[scheme];
  return fill(words.map.caption, { title, drives, decides, neither });
};

interface RowInput {
  scheme: Scheme;
  shown: readonly Party[];
  change: (row: MapRow) => void;
}
