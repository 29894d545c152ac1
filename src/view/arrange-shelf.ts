import type { PlaybookChanges } from '../core/diff/changes.ts';
import { compareVersions } from '../core/edition.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { KnownEdition, ReleaseRecord } from '../core/schema/release.ts';
import { placeOf, Shelf } from './shelf.ts';
import type { Place, PlacedEntry } from './shelf.ts';
import type { Tool } from './tool.ts';

/** What readers know the text being written as. */
const WORKING_TEXT = 'Working text';

/**
 * Puts the playbooks of a site in their places: at the root the text being written, or the newest edition that was not
 * withdrawn, with that text under `next/`; and each edition under `editions/<version>/`.
 */
export const arrangeShelf = ({ root, entries, tools, records }: ShelfInput): { shelf: Shelf; shelved: Shelved[] } => {
  const frozen = records.flatMap(({ edition, ...since }) => (edition ? [frozenPlace(edition, since)] : []));
  frozen.sort((a, b) => compareVersions(b.version, a.version));
  const since = records.find(({ edition }) => edition === undefined);
  const alone = placeOf({ path: '', label: WORKING_TEXT, entries, tools });
  const content: Place = {
    ...alone,
    paths: new Set([
      ...alone.paths,
      ...(since?.changes ? ['changes'] : []),
      ...(since?.differences ? ['differences'] : []),
    ]),
    previous: since?.previous,
    changes: readChanges(since?.changes),
    base: since?.base,
    differences: readChanges(since?.differences),
  };
  const latest = root === 'latest' ? frozen.find(({ place }) => place.edition?.status !== 'withdrawn') : undefined;
  const shelved: Shelved[] = latest
    ? [{ ...latest, place: { ...latest.place, path: '' } }, { place: { ...content, path: 'next/' } }, ...frozen]
    : [{ place: content }, ...frozen];
  return { shelf: new Shelf(shelved.map(({ place }) => place)), shelved };
};

const frozenPlace = (
  { about, settings, entries, paths, formerIds }: KnownEdition,
  since: Pick<ReleaseRecord, 'previous' | 'changes'>,
) => ({
  version: about.version,
  settings,
  place: {
    path: `editions/${about.version}/`,
    label: `Edition ${about.version}`,
    edition: about,
    entries,
    paths: new Set([...paths, 'changes']),
    formerIds: new Map(formerIds),
    previous: since.previous,
    changes: readChanges(since.changes),
    base: about.base,
  } satisfies Place as Place,
});

/** The changes in a record; compose has written them. */
const readChanges = (text: string | undefined): PlaybookChanges | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as PlaybookChanges);

interface ShelfInput {
  /** What stands at the root. */
  root: PlaybookSettings['root'];
  /** The entries of the text being written. */
  entries: readonly PlacedEntry[];
  /** The tools that there are. */
  tools?: readonly Tool[] | undefined;
  /** What is known of each edition and of that text, in any order. */
  records: readonly ReleaseRecord[];
}

/** A place, and the edition in it; without one, it is the text being written. */
export interface Shelved {
  place: Place;
  version?: string;
  settings?: PlaybookSettings;
}
