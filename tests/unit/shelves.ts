import { readPlaybookFile } from '../../src/core/playbook-file.ts';
import type { EntryChange } from '../../src/core/diff/changes.ts';
import type { EditionAbout } from '../../src/core/schema/release.ts';
import type { Entry } from '../../src/view/entry.ts';
import { Playbook } from '../../src/view/playbook.ts';
import type { Place } from '../../src/view/shelf.ts';
import { placeOf, Shelf } from '../../src/view/shelf.ts';
import { PLAYBOOK } from './entries.ts';
import { collections } from '../../src/collections/index.ts';

/** An entry with what places and links look at; its collection is the first part of its id. */
export const entry = (id: string, data: Partial<Entry['data']> = {}): Entry => {
  const [collection = '', slug = ''] = id.split('/');
  return {
    id,
    slug,
    collection,
    title: `About ${slug}`,
    data: { summary: '', ...data }, // nothing here reads the fields of one collection
    file: `content/${id}.mdx`,
    words: 0,
    headings: [],
    hasBody: true,
  };
};

/** The text being written. */
export const workingText = (entries: readonly Entry[], more: Partial<Place> = {}): Place => ({
  ...placeOf({ path: '', label: 'Working text', entries }),
  ...more,
});

/** A frozen edition. */
export const frozen = (
  version: string,
  entries: readonly Entry[],
  { status = 'current', ...more }: Partial<EditionAbout & Pick<Place, 'previous' | 'changes'>> = {},
): Place => {
  const { previous, changes, ...about } = more;
  const place = placeOf({ path: `editions/${version}/`, label: `Edition ${version}`, entries });
  const edition: EditionAbout = { version, date: '2026-01-31', status, ...about };
  return { ...place, paths: new Set([...place.paths, 'changes']), edition, previous, changes };
};

/** A playbook in its place on a shelf, on a site that lies under `/base/`; `more` adds lines to its settings. */
export const playbookOn = (
  places: readonly Place[],
  place: Place,
  entries: readonly Entry[] = [],
  more = '',
): Playbook => {
  const read = readPlaybookFile(PLAYBOOK + more);
  if ('problems' in read) throw new Error('The settings of the tests have problems.');
  return new Playbook({
    collections,
    settings: read.settings,
    entries,
    site: '/base/',
    place,
    shelf: new Shelf(places),
  });
};

/** What changed: entries by id, with what became of each; of a renamed one also the id it had. */
export const changed = (
  kinds: Record<string, 'added' | 'removed' | 'changed' | { renamed: string }>,
): NonNullable<Place['changes']> => {
  const entries = Object.entries(kinds).map(([id, kind]): EntryChange => {
    const { collection, title } = entry(id);
    const about = { id, collection, title };
    if (kind === 'added' || kind === 'removed') return { ...about, kind, summary: '' };
    if (kind === 'changed') return { ...about, kind, fields: [], sections: [] };
    return { ...about, kind: 'renamed', former: { id: kind.renamed, title }, fields: [], sections: [] };
  });
  const count = (kind: EntryChange['kind']) => entries.filter((change) => change.kind === kind).length;
  const counts = {
    added: count('added'),
    removed: count('removed'),
    renamed: count('renamed'),
    changed: count('changed'),
  };
  return { counts, entries };
};
