import type { EntryChange, PlaybookChanges } from '../core/diff/changes.ts';
import { compareVersions } from '../core/edition.ts';
import type { Item } from './blocks.ts';
import { anchorOf } from './changes-page.ts';
import type { Playbook } from './playbook.ts';
import type { Place } from './shelf.ts';

/** What became of an entry from edition to edition, newest first, each with the way to what changed. */
export const historyOf = (id: string, { place, shelf, site, words }: Playbook): Item[] => {
  const items: Item[] = [];
  let current = id;
  for (const state of [place, ...editionsBefore(place, shelf.places)]) {
    const change = changesById(state.changes).get(current);
    const became = words.facts.became[state.edition ? 'in' : 'since'];
    const version = state.edition?.version ?? state.previous ?? '';
    if (change)
      items.push({ text: became[change.kind](version), href: `${site}${state.path}changes/#${anchorOf(change)}` });
    if (change?.kind === 'added') return items;
    if (change?.kind === 'renamed') current = change.former.id;
    const isFirst = state.edition && state.previous === undefined;
    if (isFirst && state.paths.has(current))
      items.push({ text: became.added(version), href: `${site}${state.path}${current}/` });
  }
  return items;
};

/** Editions at their own addresses that are older than the text in a place, newest first. */
const editionsBefore = ({ edition }: Place, places: readonly Place[]): Place[] =>
  places.filter(
    (other) =>
      other.edition &&
      other.path !== '' &&
      (edition === undefined || compareVersions(other.edition.version, edition.version) < 0),
  );

const known = new WeakMap<PlaybookChanges, Map<string, EntryChange>>();
const changesById = (changes: PlaybookChanges | undefined): ReadonlyMap<string, EntryChange> => {
  if (!changes) return new Map();
  const found = known.get(changes) ?? new Map(changes.entries.map((change) => [change.id, change]));
  known.set(changes, found);
  return found;
};
