import type { ComposedEntry } from '../core/compose.ts';
import { settingsOfSite } from '../core/schema/playbook.ts';
import type { ReleaseRecord } from '../core/schema/release.ts';
import type { ComposedEdition } from '../disk/compose-edition.ts';
import type { ComposedProject } from '../disk/project.ts';
import { arrangeShelf } from '../view/arrange-shelf.ts';
import type { PageCollections } from '../view/collection.ts';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';
import { Playbook } from '../view/playbook.ts';
import type { PlaybookInput } from '../view/playbook.ts';
import type { Shelf } from '../view/shelf.ts';
import { toolsOfAll } from '../view/tool.ts';
import { suggestAddress } from './address.ts';
import { viewEntry } from './view-entry.ts';

/** Puts the text being written and all editions in their places, and gives what makes playbooks of those to be rendered. */
export const placePlaybooks = (
  { playbook, settings, fontMetrics }: ComposedProject,
  { collections, records, site }: Around,
): PlacedSite => {
  const { shelf, shelved } = arrangeShelf({
    root: settings?.root ?? 'content',
    language: settings?.language ?? 'en',
    entries: (playbook?.entries ?? []).map((entry) => viewEntry(entry, collections)),
    tools: toolsOfAll(collections),
    collections: settings?.collections,
    records: [...records.values()],
  });
  const playbooksOf = (editions: readonly ComposedEdition[]): PlacedPlaybook[] => {
    if (!playbook) return [];
    const frozen = new Map(editions.map((edition) => [edition.about.version, edition.playbook]));
    const ofSite = settingsOfSite(playbook.settings);
    const own = { ...playbook.settings, suggest: suggestAddress(playbook.settings) };
    return shelved.flatMap(({ version, place }) => {
      const composed = version === undefined ? playbook : frozen.get(version);
      if (!composed) return [];
      const printed = version === undefined ? own : { ...composed.settings, ...ofSite };
      return [placed(composed.entries, { collections, settings: printed, site, place, shelf, fontMetrics })];
    });
  };
  return { shelf, playbooksOf };
};

const placed = (entries: readonly ComposedEntry[], around: Omit<PlaybookInput, 'entries'>): PlacedPlaybook => ({
  playbook: new Playbook({ ...around, entries: entries.map((entry) => viewEntry(entry, around.collections)) }),
  composed: new Map(entries.map((entry) => [entry.id, entry])),
  param: around.place.path.slice(0, -1) || undefined,
});

interface Around {
  collections: PageCollections;
  records: ReadonlyMap<string, ReleaseRecord>;
  /** The path under which the site lies; begins and ends with a slash. */
  site: string;
}

/** Where everything lies. */
export interface PlacedSite {
  shelf: Shelf;
  /** The playbooks to be rendered: the text being written, and these editions. */
  playbooksOf: (editions: readonly ComposedEdition[]) => PlacedPlaybook[];
}
