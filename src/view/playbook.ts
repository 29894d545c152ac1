import type { FontMetrics } from '../core/font-metrics.ts';
import type { CommonData } from '../core/schema/entry.ts';
import { withOwnNames } from '../core/own-names.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import { compareText } from '../core/problems.ts';
import { spokenIn } from '../core/words/language.ts';
import type { Language } from '../core/words/language.ts';
import { sayIn } from '../core/words/say.ts';
import type { Say } from '../core/words/say.ts';
import { wordsOf } from '../core/words/words.ts';
import type { Words } from '../core/words/words.ts';
import type { EntryLink } from './blocks.ts';
import type { PageCollection, PageCollections } from './collection.ts';
import type { Entry } from './entry.ts';
import type { Place, Shelf } from './shelf.ts';

/** The composed playbook as pages ask it: entries in reading order, links that hold under any base path. */
export class Playbook {
  readonly settings: PlaybookSettings;
  /** The path under which the site lies; begins and ends with a slash. */
  readonly site: string;
  /** Which of the playbooks of its site it is. */
  readonly place: Place;
  readonly shelf: Shelf;
  #say: Say | undefined;
  /** How the letters of the fonts of its brand are spaced, by the addresses of their files. */
  readonly fontMetrics: ReadonlyMap<string, FontMetrics>;
  readonly #definitions: PageCollections;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #byCollection: ReadonlyMap<string, Entry[]>;
  readonly #backlinks: ReadonlyMap<string, Entry[]>;

  constructor({ collections, settings, entries, site, place, shelf, fontMetrics = new Map() }: PlaybookInput) {
    this.#definitions = withOwnNames(collections, settings);
    this.settings = settings;
    this.site = site;
    this.place = place;
    this.shelf = shelf;
    this.fontMetrics = fontMetrics;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    const inOrder = entries.toSorted(readingOrder(settings.language));
    this.#byCollection = Map.groupBy(inOrder, ({ collection }) => collection);
    this.#backlinks = collectBacklinks(inOrder);
  }

  /** The words of the interface for its readers. */
  get words(): Words {
    return wordsOf(this.settings.language);
  }

  /** How its language writes numbers, days, lists and quotations. */
  get say(): Say {
    return (this.#say ??= sayIn(this.settings.language));
  }

  /** Of texts in every language of the interface, those for its readers. */
  pick<Texts>(texts: Readonly<Record<Language, Texts>>): Texts {
    return texts[spokenIn(this.settings.language)];
  }

  /** The path of its front page; begins and ends with a slash. */
  get base(): string {
    return this.site + this.place.path;
  }

  /** The collections that have entries, in the playbook's order. */
  get collections(): PageCollection[] {
    return this.#definitions.all.filter(({ name }) => this.#byCollection.has(name));
  }

  /** Those of them that readers are led to. */
  get shown(): PageCollection[] {
    return this.collections.filter(({ name }) => !this.settings.collections[name]?.hide);
  }

  /** The collections that there are, in the playbook's order. */
  get definitions(): PageCollections {
    return this.#definitions;
  }

  /** The collection of an entry. */
  collectionOf({ collection }: Pick<Entry, 'collection'>): PageCollection {
    return this.#definitions.get(collection);
  }

  /** The entries of a collection, in reading order. */
  in<Data extends CommonData>({ name }: PageCollection<Data>): Entry<Data>[] {
    // Compose has checked the entries of this name against the collection's schema.
    return (this.#byCollection.get(name) ?? []) as unknown as Entry<Data>[];
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
  entryOf<Data extends CommonData>({ name }: PageCollection<Data>, id: string): Entry<Data> {
    const entry = this.entry(id);
    if (entry.collection !== name) throw new Error(`"${id}" is not in ${name}.`);
    return entry as unknown as Entry<Data>; // checked in the line above
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
    const entry = this.entry(id);
    const { title, data } = entry;
    return { href: this.href(id), text: title, kind: this.collectionOf(entry).one, summary: data.summary };
  }

  /** Links to several entries. */
  links(ids: readonly string[] | undefined): EntryLink[] {
    return (ids ?? []).map((id) => this.link(id));
  }
}

const readingOrder = (language: string): ((a: Entry, b: Entry) => number) => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) =>
    (a.data.order ?? Number.MAX_SAFE_INTEGER) - (b.data.order ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.title, b.title) ||
    compareText(a.id, b.id);
};

const collectBacklinks = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const backlinks = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of entry.data.related ?? []) backlinks.set(id, [...(backlinks.get(id) ?? []), entry]);
  }
  return backlinks;
};

/** What a playbook is made of. */
export interface PlaybookInput {
  /** The collections that there are, in the playbook's order. */
  collections: PageCollections;
  settings: PlaybookSettings;
  entries: readonly Entry[];
  site: string;
  place: Place;
  shelf: Shelf;
  /** See `Playbook`. */
  fontMetrics?: ReadonlyMap<string, FontMetrics> | undefined;
}
