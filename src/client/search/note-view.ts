import type { SearchOutcome } from '../../core/search/types.ts';
import { element } from './element.ts';

const NAMES_ONLY =
  'The text of the pages could not be searched just now: a page is found only by its title and other names.';

/** What a reader must know of an answer: corrections, which can be taken back, words without an answer, and its closeness. */
export const noteOf = (outcome: SearchOutcome, takeAsTyped: () => void): (Node | string)[] => {
  const { query, hits, changedQuery, isClose, isNamesOnly, missing } = outcome;
  const struck = missing.flatMap((word, place) => [place > 0 ? ', ' : '', element('del', {}, word)]);
  const lacks = struck.length > 0 ? [' The playbook does not use: ', ...struck, '.'] : [];
  if (isNamesOnly) return [NAMES_ONLY];
  if (hits.length === 0) return [`Nothing was found for “${query}”.`, ...lacks];
  const closest = isClose
    ? [element('strong', {}, 'No page answers all of this. These are the closest.'), ...lacks]
    : [];
  if (changedQuery === undefined) return closest;

  const instead = element('button', { type: 'button' }, query);
  instead.addEventListener('click', takeAsTyped);
  const corrected = [
    'Showing results for ',
    element('strong', {}, changedQuery),
    '. Search instead for ',
    instead,
    '. ',
  ];
  return [...corrected, ...closest];
};
