import type { CollectionDefinition, Collections, DataOf, EntrySchema } from '../core/collection.ts';
import type { CommonData } from '../core/schema/entry.ts';
import type { Rhythm } from '../core/schema/rhythm.ts';
import type { Block, Link } from './blocks.ts';
import type { DoorName } from './doors.ts';
import type { Entry } from './entry.ts';
import type { Playbook } from './playbook.ts';
import type { Side } from './sides.ts';
import type { Tool } from './tool.ts';

/** A collection with everything that its pages print. */
export interface PageCollection<Data extends CommonData = CommonData> extends CollectionDefinition {
  /** The parts of an entry's page, in order; what all entries end with follows them. */
  page(entry: Entry<Data>, playbook: Playbook): Block[];
  /** Where an entry is used, for what stands around its page. */
  around?(entry: Entry<Data>, playbook: Playbook): Block[];
  /** The parts of the page that lists the collection; a card for each entry where it is left out. */
  index?(playbook: Playbook): Block[];
  /** The sentence under the heading of an entry's page; its summary where this is left out. */
  leadOf?(entry: Entry<Data>, playbook: Playbook): string | undefined;
  /** The side whose colour an entry's page carries. */
  sideOf?(entry: Entry<Data>): Side | undefined;
  /** The few words above an entry's card that help to choose it; the name of one entry where this is left out. */
  noteOf?(entry: Entry<Data>, playbook: Playbook): string;
  /** The line by which the front page names an entry; its title where this is left out. */
  lineOf?(entry: Entry<Data>, playbook: Playbook): string;
  /** Who made it and how sure it is, where another entry rests on this one. */
  citedAs?(entry: Entry<Data>, playbook: Playbook): { by: string; evidence: string };
  /** How often an entry comes round and how long it takes, for the calendar of rituals; undefined for what does not. */
  ritualOf?(entry: Entry<Data>): Ritual | undefined;
  /** How the page of an entry prints where it is one sheet: its text in columns, or as a form, which is also a Word document. */
  readonly sheet?: SheetLook;
  /** Whether the header of every page leads to it. */
  readonly isMain?: true;
  readonly home?: HomeParts;
  /** What the two leaders do on screen with its entries. */
  readonly tools?: readonly Tool[];
  /** Files beside the page that lists it, by name; `said.json` of `plays` has the address `/plays/said.json`. */
  readonly files?: Readonly<Record<string, (playbook: Playbook) => string>>;
}

/** Something that comes round. */
export interface Ritual {
  every: Rhythm;
  minutes: number;
}

export type SheetLook = 'columns' | 'form' | 'tool';

/** What a collection brings to the front page. */
export interface HomeParts {
  /** The door behind which it lies. */
  readonly door?: DoorName;
  /** Its place behind that door, before those that have none; the order of collections decides where left out. */
  readonly place?: number;
  /** A picture that shows the whole of it. */
  readonly picture?: (playbook: Playbook) => Block;
  /** How many of its entries stand there as questions that are asked first. */
  readonly questions?: number;
  /** The field that finds one of its entries by a sentence, and all of them to pick from. */
  readonly finder?: { readonly all: (playbook: Playbook) => Link[] };
}

/** The collections of a playbook with their pages. */
export type PageCollections = Collections<PageCollection>;

/** Defines a collection: what it is called, what its entries hold, and what its pages print. */
export const defineCollection = <Schema extends EntrySchema>(
  definition: { readonly schema: Schema } & PageCollection<DataOf<Schema>>,
): PageCollection<DataOf<Schema>> => definition;
