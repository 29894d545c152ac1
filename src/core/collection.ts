import type { z } from 'astro/zod';
import { COMPONENTS } from './components.ts';
import type { Components } from './components.ts';
import type { ParsedEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import type { CommonData } from './schema/entry.ts';
import { COLLECTION_NAME } from './schema/fields.ts';
import { metaOf } from './schema/field-meta.ts';
import type { Language } from './words/language.ts';

/** The schema of a collection's frontmatter: an object whose fields say what they mean, see `FieldMeta`. */
export type EntrySchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** What an entry with this schema holds. */
export type DataOf<Schema extends EntrySchema> = z.output<Schema> & CommonData;

/** What the core needs to know of a collection. */
export interface CollectionDefinition {
  /** The folder of its entries, and the first part of their ids. */
  readonly name: string;
  /** The name of the whole, as readers see it. */
  readonly title: string;
  /** The name of one entry. */
  readonly one: string;
  /** What it is for, in a sentence or two. */
  readonly lead: string;
  /** What it is called and what its pages say, in every language of the interface. */
  readonly words?: Readonly<Record<Language, CollectionWords>>;
  readonly schema: EntrySchema;
  /** Ids of headings on the pages of its entries that are not named for a field. */
  readonly pageIds?: readonly string[];
  /** Whether the body of an entry is a part of its page under a heading of the page, so that its own are one rank lower. */
  readonly bodyIsPart?: true;
  readonly search?: CollectionSearch;
  /** What must hold between its entries and others, beyond single references. */
  readonly relations?: (entries: readonly ParsedEntry[]) => Problem[];
  /** Whether a file of fields can be laid over its entries: `tandem import <name> <file>`. */
  readonly imported?: true;
  /** Whether it takes the place of the collection of this package that has its name, see `extendCollection`. */
  readonly isExtended?: true;
}

/** What a collection is called in one language, and whatever else its pages say. */
export interface CollectionWords {
  readonly names: {
    readonly title: string;
    readonly one: string;
    readonly lead: string;
    /** What else people call it when they search. */
    readonly said?: readonly string[];
  };
}

/** How search treats a collection. */
export interface CollectionSearch {
  /** What people call it, besides the names that it has on the site. */
  readonly said?: readonly string[];
  /** How ready it is to answer: 1 where left out, more for what should come first. */
  readonly readiness?: number;
  /** Whether its entries are questions, which come before others where a question is asked. */
  readonly isQuestion?: true;
}

/** The collections of a playbook, in the order in which it lists them. */
export class Collections<Definition extends CollectionDefinition = CollectionDefinition> {
  readonly all: readonly Definition[];
  /** A text that is another one whenever code outside this package is that defines some of them; empty where there is none. */
  readonly code: string;
  /** The components that the bodies of its entries may use. */
  readonly components: Components;
  /** The addresses of pages besides those of entries, such as `/strategy/`, to which entries may link. */
  readonly pages: ReadonlySet<string>;
  readonly #byName: ReadonlyMap<string, Definition>;

  /** Throws where two have one name, or where a name cannot be part of an address. */
  constructor(
    all: readonly Definition[],
    { code = '', components = COMPONENTS, pages = new Set() }: CodeOfProject = {},
  ) {
    this.all = all;
    this.components = components;
    this.pages = pages;
    this.code = code;
    this.#byName = new Map(all.map((definition) => [definition.name, definition]));
    const wrong = all.find(({ name }) => !canBeCalled(name));
    if (wrong) throw new Error(`A collection cannot be called "${wrong.name}".`);
    if (this.#byName.size < all.length) throw new Error(`Two collections have one name: ${this.names.join(', ')}.`);
  }

  get names(): string[] {
    return this.all.map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** A collection by its name. */
  get(name: string): Definition {
    const definition = this.#byName.get(name);
    if (!definition) throw new Error(`There is no collection "${name}".`);
    return definition;
  }

  /** The collection of an entry, by the id of the entry; ids are made from known folders. */
  of(id: string): Definition {
    return this.get(collectionOf(id));
  }
}

/** What the code of a project brings besides collections: see `Collections`. */
interface CodeOfProject {
  code?: string;
  components?: Components;
  pages?: ReadonlySet<string>;
}

/** Whether a collection can have a name: it is part of addresses, and some of those lead to other pages. */
export const canBeCalled = (name: string): boolean =>
  new RegExp(`^${COLLECTION_NAME}$`).test(name) && !RESERVED.has(name);

/** First parts of addresses that lead to other pages. */
const RESERVED: ReadonlySet<string> = new Set([
  'api',
  'base',
  'changes',
  'differences',
  'editions',
  'files',
  'next',
  'pagefind',
  'schemas',
  'search',
  'tools',
  'topics',
]);

/** The collection that an id names: `plays` of `plays/draw-the-line`. */
export const collectionOf = (id: string): string => id.split('/', 1)[0] ?? '';

/** What heads the page of an entry: the field of its schema that says so. */
export const titleOf = (data: Readonly<Record<string, unknown>>, schema: EntrySchema): string => {
  const value = data[headingField(schema)];
  return typeof value === 'string' ? value : '';
};

/** The name of the field that heads a page. */
const headingField = ({ shape }: EntrySchema): string =>
  Object.entries(shape).find(([, field]) => metaOf(field).heads)?.[0] ?? 'title';
