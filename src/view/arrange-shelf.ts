import type { PlaybookChanges } from '../core/diff/changes.ts';
import { compareVersions } from '../core/edition.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { KnownEdition, ReleaseRecord } from '../core/schema/release.ts';
import { wordsOf } from '../core/words/words.ts';
import { placeOf, Shelf } from './shelf.ts';
import type { Place, PlacedEntry } from './shelf.ts';
import type { Tool } from './tool.ts';

/**
 * Puts the playbooks of a site in their places: at the root the text being written, or the newest edition that was not
 * withdrawn, with that text under `next/`; and each edition under `editions/<version>/`.
 */
export const arrangeShelf = ({
  root,
  language,
  entries,
  tools,
  collections,
  records,
}: ShelfInput): { shelf: Shelf; shelved: Shelved[] } => {
  const { editions } = wordsOf(language);
  const frozen = records.flatMap(({ edition, ...since }) =>
    edition ? [frozenPlace(edition, { ...since, label: editions.label(edition.about.version) })] : [],
  );
  frozen.sort((a, b) => compareVersions(b.version, a.version));
  const since = records.find(({ edition }) => edition === undefined);
  const alone = placeOf({ path: '', label: editions.working, entries, tools, collections });
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
  since: Pick<ReleaseRecord, 'previous' | 'changes'> & Pick<Place, 'label'>,
) => ({
  version: about.version,
  settings,
  place: {
    path: `editions/${about.version}/`,
    label: since.label,
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
  /** The language of the text being written: what its places are called in. */
  language: string;
  /** The entries of the text being written. */
  entries: readonly PlacedEntry[];
  /** The tools that there are. */
  tools?: readonly Tool[] | undefined;
  /** What its settings say of collections. */
  collections?: PlaybookSettings['collections'] | undefined;
  /** What is known of each edition and of that text, in any order. */
  records: readonly ReleaseRecord[];
}

/** A place, and the edition in it; without one, it is the text being written. */
export interface Shelved {
  place: Place;
  version?: string;
  settings?: PlaybookSettings;
}
