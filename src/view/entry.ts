import type { DataOf, EntrySchema } from '../core/collection.ts';
import type { CommonData } from '../core/schema/entry.ts';

/** An entry of the composed tree, with its title under one name for all collections. */
export interface Entry<Data extends CommonData = CommonData> {
  id: string;
  slug: string;
  collection: string;
  title: string;
  data: Data;
  /** The file it was written in. */
  file: string;
  words: number;
  /** Whether there is a body to print. */
  hasBody: boolean;
  headings: { depth: number; id: string; text: string }[];
  /** Whose text it is, where the playbook builds on another. */
  origin?: 'base' | 'own' | 'replaced' | 'patched' | undefined;
}

/** An entry of the collection that has this schema. */
export type EntryOf<Schema extends EntrySchema> = Entry<DataOf<Schema>>;
