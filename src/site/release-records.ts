import { join } from 'node:path';
import type { ReleaseRecord } from '../core/schema/release.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import type { ComposedProject } from '../disk/project.ts';
import { WORK_FOLDER } from '../disk/work-folder.ts';
import { changesBetween, differencesFrom, editionChanges } from '../disk/project-changes.ts';
import type { PageCollections } from '../view/collection.ts';
import { placeOf } from '../view/shelf.ts';
import { toolsOfAll } from '../view/tool.ts';
import { viewEntry } from './view-entry.ts';

/** The record of the text being written; those of editions are named by their versions. */
const CONTENT_RECORD = 'content';

/** What pages must know of each edition and of the text being written, by name. */
export const releaseRecords = async (
  root: string,
  { playbook, editions, base }: ComposedProject,
  collections: PageCollections,
): Promise<Map<string, ReleaseRecord>> => {
  const cache = join(root, WORK_FOLDER, 'cache', 'changes');
  const records = new Map<string, ReleaseRecord>();
  for (const [index, edition] of editions.entries()) {
    const previous = editions[index - 1];
    const since = previous && {
      previous: previous.about.version,
      changes: JSON.stringify(await editionChanges(previous, edition, { cache, collections })),
    };
    records.set(edition.about.version, { edition: knownEdition(edition, collections), ...since });
  }
  // What was withdrawn is nothing to follow.
  const last = editions.findLast(({ about }) => about.status !== 'withdrawn');
  const since = last &&
    playbook && {
      previous: last.about.version,
      changes: JSON.stringify(changesBetween(last.playbook, playbook, collections)),
    };
  const differs = base &&
    playbook && {
      base: base.about,
      ...(playbook.settings.differences === 'public' && {
        differences: JSON.stringify(differencesFrom(base.entries, playbook, collections)),
      }),
    };
  return records.set(CONTENT_RECORD, { ...since, ...differs });
};

const knownEdition = (
  { about, playbook }: ComposedEdition,
  collections: PageCollections,
): NonNullable<ReleaseRecord['edition']> => {
  const { version, date, status, reason, notes, base } = about;
  const place = placeOf({
    path: '',
    label: '',
    entries: playbook.entries.map((entry) => viewEntry(entry, collections)),
    tools: toolsOfAll(collections),
    collections: playbook.settings.collections,
  });
  return {
    about: { version, date, status, reason, notes, base },
    settings: playbook.settings,
    entries: playbook.entries.length,
    paths: [...place.paths],
    formerIds: [...place.formerIds],
  };
};
