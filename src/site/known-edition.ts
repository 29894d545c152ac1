import type { ComposedEdition } from '../disk/compose-edition.ts';
import type { KnownEdition } from '../view/arrange-shelf.ts';
import { placeOf } from '../view/shelf.ts';
import { viewEntry } from './view-entry.ts';

/** What pages must know of an edition, also where none of its own pages is rendered. */
export const knownEdition = ({ about, playbook }: ComposedEdition): KnownEdition => {
  const { version, date, status, reason, notes } = about;
  const place = placeOf({ path: '', label: '', entries: playbook.entries.map(viewEntry) });
  return {
    about: { version, date, status, reason, notes },
    settings: playbook.settings,
    paths: [...place.paths],
    formerIds: [...place.formerIds],
  };
};
