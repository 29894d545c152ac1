import type { PlaybookChanges } from '../core/diff/changes.ts';
import type { CommonData } from '../core/schema/entry.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { EditionAbout } from '../core/schema/release.ts';
import type { Tool } from './tool.ts';

/** All playbooks that one site publishes: the text at its root, each frozen edition, and where each has the same entry. */
export class Shelf {
  /** In the order in which readers are offered them: the root first, then editions, newest first. */
  readonly places: readonly Place[];
  readonly #families: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(places: readonly Place[]) {
    this.places = places;
    this.#families = familiesOf(places);
  }

  /** What stands at the root of the site. */
  get root(): Place {
    const [root] = this.places;
    if (!root) throw new Error('A site has a playbook at its root.');
    return root;
  }

  /**
   * The path in `place` of what stands at `path` in another one, such as `faqs/difference/`; undefined where it is not
   * there. An entry is followed through its former ids, in both directions.
   */
  counterpart(path: string, place: Place): string | undefined {
    const id = path.replace(/\/$/, '');
    if (place.paths.has(id)) return path;
    const other = [...(this.#families.get(id) ?? [])].find((member) => place.paths.has(member));
    return other === undefined ? undefined : `${other}/`;
  }
}

/** A playbook as the shelf knows it. */
export const placeOf = ({ entries, tools = [], collections = {}, ...rest }: PlaceInput): Place => {
  const names = entries.map(({ collection }) => collection);
  const topics = entries.flatMap(({ data }) => data.topics ?? []).map((topic) => `topics/${topic}`);
  const always = topics.length > 0 ? ['', 'search', 'topics'] : ['', 'search'];
  // A tool works on what readers are led to.
  const shown = entries.filter(({ collection }) => !collections[collection]?.hide);
  const present = tools.filter((tool) => tool.isIn(shown)).map(({ name }) => `tools/${name}`);
  const ofTools = present.length > 0 ? ['tools', ...present] : [];
  return {
    ...rest,
    paths: new Set([...always, ...ofTools, ...entries.map(({ id }) => id), ...names, ...topics]),
    formerIds: new Map(entries.flatMap(({ id, data }) => (data.formerly ?? []).map((former) => [former, id] as const))),
  };
};

/** For each id, every id that the same entry has in any of the playbooks. */
const familiesOf = (places: readonly Place[]): Map<string, Set<string>> => {
  const families = new Map<string, Set<string>>();
  for (const { formerIds } of places) {
    for (const [former, id] of formerIds) {
      const family = new Set([...(families.get(former) ?? [former]), ...(families.get(id) ?? [id])]);
      for (const member of family) families.set(member, family);
    }
  }
  return families;
};

interface PlaceInput extends Pick<Place, 'path' | 'label'> {
  entries: readonly PlacedEntry[];
  /** The tools that there are. */
  tools?: readonly Tool[] | undefined;
  /** What its settings say of collections. */
  collections?: PlaybookSettings['collections'] | undefined;
}

/** What a shelf knows of an entry. */
export interface PlacedEntry {
  id: string;
  collection: string;
  data: Pick<CommonData, 'topics' | 'formerly'> & { tool?: unknown };
}

/** One playbook of a site, and what is in it. */
export interface Place {
  /** Where it lies below the root of the site: nothing, `editions/1.0/` or `next/`. */
  path: string;
  /** What readers know it as: "Edition 1.0", "Working text". */
  label: string;
  /** What its own file says, where it is an edition. */
  edition?: EditionAbout | undefined;
  /** How many entries it has. */
  entries?: number;
  /** The edition that it follows. */
  previous?: string | undefined;
  /** What changed since that edition. */
  changes?: PlaybookChanges | undefined;
  /** The edition of another playbook that it builds on. */
  base?: EditionAbout['base'];
  /** What an organisation changed in that edition. */
  differences?: PlaybookChanges | undefined;
  /** The pages that it has, without slash at the end: the ids of entries, collections, `topics/<topic>` and `tools/<tool>`. */
  paths: ReadonlySet<string>;
  /** Ids that entries had before, and those that they have. */
  formerIds: ReadonlyMap<string, string>;
}
