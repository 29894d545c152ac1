import type { SearchOutcome } from '../../core/search/types.ts';
import type { ClientWords } from '../../core/words/client-words.ts';
import { element } from './element.ts';
import type { Finder } from './finder.ts';

/** What a reader must know of an answer: corrections, which can be taken back, words without an answer, and its closeness. */
export const noteOf = (
  outcome: SearchOutcome,
  { finder: { isAsWritten }, takeAsTyped, say }: NoteOptions,
): (Node | string)[] => {
  const { query, hits, changedQuery, isClose, isNamesOnly, missing } = outcome;
  const struck = missing.flatMap((word, place) => [place > 0 ? ', ' : '', element('del', {}, word)]);
  const lacks = struck.length > 0 ? [` ${isAsWritten ? say.lacksAsWritten : say.lacks}`, ...struck, '.'] : [];
  if (isNamesOnly) return [say.namesOnly];
  if (hits.length === 0) return [say.nothingFor(query), ...lacks];
  const closest = isClose ? [element('strong', {}, say.onlyClose), ...lacks] : [];
  if (changedQuery === undefined) return closest;

  const instead = element('button', { type: 'button' }, query);
  instead.addEventListener('click', takeAsTyped);
  const corrected = [
    say.corrected.before,
    element('strong', {}, changedQuery),
    say.corrected.instead,
    instead,
    say.corrected.after,
  ];
  return [...corrected, ...closest];
};

interface NoteOptions {
  finder: Finder;
  takeAsTyped: () => void;
  say: ClientWords['search'];
}
