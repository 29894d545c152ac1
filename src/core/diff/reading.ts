import type { Collections } from '../collection.ts';
import type { FieldMeta } from '../schema/field-meta.ts';
import type { PlaybookTable } from '../schema/fields.ts';
import type { Shown } from './changes.ts';
import type { Shape } from './shape.ts';

/** How an entry is called today: its own id, or the one it has now if this is a former one. */
export const currentId = (id: string, { renamed }: EntryNames): string => renamed?.get(id) ?? id;

/** An entry by its title. */
export const shownEntry = (id: string, reading: EntryNames): Shown => {
  const entry = currentId(id, reading);
  return { text: reading.titles?.get(entry) ?? entry, entry };
};

/** A single value in the words of readers. */
export const shownValue = (value: unknown, { shape, meta, reading }: ValueReading): Shown => {
  const text = String(value);
  if (shape.kind === 'reference') return shownEntry(text, reading);
  if (shape.kind === 'listed') return { text: reading.names?.[shape.table][text] ?? text };
  if (meta?.unit) return { text: `${text} ${meta.unit}${value === 1 ? '' : 's'}`, unit: meta.unit };
  return { text: (meta?.values && Object.hasOwn(meta.values, text) ? meta.values[text] : undefined) ?? text };
};

interface ValueReading {
  shape: Shape;
  meta?: FieldMeta;
  reading: Reading;
}

/** What a comparison needs to know besides the two entries. */
export interface Reading extends EntryNames {
  collections: Collections;
  /** Names of topics and categories, from the settings. */
  names?: Readonly<Record<PlaybookTable, Readonly<Record<string, string>>>> | undefined;
}

/** What entries are called. */
export interface EntryNames {
  /** Titles by full id. */
  titles?: ReadonlyMap<string, string> | undefined;
  /** Former ids, and the ids of today. */
  renamed?: ReadonlyMap<string, string> | undefined;
}
