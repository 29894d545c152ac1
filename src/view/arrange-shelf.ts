import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { Shelf } from './shelf.ts';
import type { EditionAbout, Place } from './shelf.ts';

/** What readers know the text being written as. */
export const WORKING_TEXT = 'Working text';

/**
 * Puts the playbooks of a site in their places: at the root the text being written, or the newest edition that was not
 * withdrawn, with that text under `next/`; and each edition under `editions/<version>/`.
 */
export const arrangeShelf = ({ root, content, editions }: ShelfInput): { shelf: Shelf; shelved: Shelved[] } => {
  const frozen = editions.toReversed().map(({ about, paths, formerIds }) => ({
    place: {
      path: `editions/${about.version}/`,
      label: `Edition ${about.version}`,
      edition: about,
      paths: new Set(paths),
      formerIds: new Map(formerIds),
    },
    version: about.version,
  }));
  const latest = root === 'latest' ? frozen.find(({ place }) => place.edition.status !== 'withdrawn') : undefined;
  const shelved: Shelved[] = latest
    ? [
        { place: { ...latest.place, path: '' }, version: latest.version },
        { place: { ...content, path: 'next/' } },
        ...frozen,
      ]
    : [{ place: content }, ...frozen];
  return { shelf: new Shelf(shelved.map(({ place }) => place)), shelved };
};

interface ShelfInput {
  /** What stands at the root. */
  root: PlaybookSettings['root'];
  /** The text being written. */
  content: Place;
  /** Every edition, oldest first. */
  editions: readonly KnownEdition[];
}

/** An edition as pages know it, as plain data. */
export interface KnownEdition {
  about: EditionAbout;
  settings: PlaybookSettings;
  paths: readonly string[];
  formerIds: readonly (readonly [string, string])[];
}

/** A place, and the version of the edition in it; without one, it is the text being written. */
export interface Shelved {
  place: Place;
  version?: string;
}
