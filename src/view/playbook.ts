import type { EntryData } from '../core/schema/collections.ts';
import type { CollectionName } from '../core/schema/fields.ts';
import { COLLECTION_NAMES } from '../core/schema/fields.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { compareText } from '../core/problems.ts';
import type { EntryLink } from './blocks.ts';
import { COLLECTIONS } from './collections.ts';
import type { Place, Shelf } from './shelf.ts';

/** The composed playbook as pages ask it: entries in reading order, links that hold under any base path. */
export class Playbook {
  readonly settings: PlaybookSettings;
  /** The path under which the site lies; begins and ends with a slash. */
  readonly site: string;
  /** Which of the playbooks of its site it is. */
  readonly place: Place;
  readonly shelf: Shelf;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #byCollection: ReadonlyMap<CollectionName, Entry[]>;
  readonly #backlinks: ReadonlyMap<string, Entry[]>;

  constructor({ settings, entries, site, place, shelf }: PlaybookInput) {
    this.settings = settings;
    this.site = site;
    this.place = place;
    this.shelf = shelf;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#byCollection = Map.groupBy(entries.toSorted(inReadingOrder), ({ collection }) => collection);
    this.#backlinks = collectBacklinks(entries.toSorted(inReadingOrder));
  }

  /** The path of its front page; begins and ends with a slash. */
  get base(): string {
    return this.site + this.place.path;
  }

  /** The collections that have entries, in the playbook's order. */
  get collections(): CollectionName[] {
    return COLLECTION_NAMES.filter((name) => this.#byCollection.has(name));
  }

  /** The entries of a collection, in reading order. */
  in<Name extends CollectionName>(collection: Name): Entry<Name>[] {
    // Grouped by this very name, so the data has its shape.
    return (this.#byCollection.get(collection) ?? []) as unknown as Entry<Name>[];
  }

  /** Whether there is an entry of this id. */
  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** An entry by its id. Compose has made sure that every reference leads to one. */
  entry(id: string): Entry {
    const entry = this.#byId.get(id);
    if (!entry) throw new Error(`There is no entry "${id}".`);
    return entry;
  }

  /** An entry of a known collection by its id. */
  entryOf<Name extends CollectionName>(collection: Name, id: string): Entry<Name> {
    const entry = this.entry(id);
    if (entry.collection !== collection) throw new Error(`"${id}" is not in ${collection}.`);
    return entry as unknown as Entry<Name>; // checked in the line above
  }

  /** Entries that name this one as worth reading next. */
  backlinks(id: string): Entry[] {
    return this.#backlinks.get(id) ?? [];
  }

  /** The address of an entry, a collection (`faqs`) or home (the empty string), under its front page. */
  href(id: string, fragment?: string): string {
    return `${this.base}${id === '' ? '' : `${id}/`}${fragment === undefined ? '' : `#${fragment}`}`;
  }

  /** A link to an entry. */
  link(id: string): EntryLink {
    const { title, collection, data } = this.entry(id);
    return { href: this.href(id), text: title, kind: COLLECTIONS[collection].one, summary: data.summary };
  }

  /** Links to several entries. */
  links(ids: readonly string[] | undefined): EntryLink[] {
    return (ids ?? []).map((id) => this.link(id));
  }
}

const inReadingOrder = (a: Entry, b: Entry): number =>
  (a.data.order ?? Number.MAX_SAFE_INTEGER) - (b.data.order ?? Number.MAX_SAFE_INTEGER) ||
  compareText(a.title, b.title) ||
  compareText(a.id, b.id);

const collectBacklinks = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const backlinks = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of entry.data.related ?? []) backlinks.set(id, [...(backlinks.get(id) ?? []), entry]);
  }
  return backlinks;
};

interface PlaybookInput {
  settings: PlaybookSettings;
  entries: readonly Entry[];
  site: string;
  place: Place;
  shelf: Shelf;
}

/** An entry of the composed tree, with its title under one name for all collections. */
export interface Entry<Name extends CollectionName = CollectionName> {
  id: string;
  slug: string;
  collection: Name;
  title: string;
  data: EntryData<Name>;
  /** The file it was written in. */
  file: string;
  words: number;
  headings: { depth: number; id: string; text: string }[];
  /** Whose text it is, where the playbook builds on another. */
  origin?: 'base' | 'own' | 'replaced' | 'patched' | undefined;
}
