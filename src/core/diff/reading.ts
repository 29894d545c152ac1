import type { PlaybookTable } from '../schema/fields.ts';
import type { Shown } from './changes.ts';
import type { FieldWords } from './common-words.ts';
import type { Shape } from './shape.ts';

/** How an entry is called today: its own id, or the one it has now if this is a former one. */
export const currentId = (id: string, { renamed }: Reading): string => renamed?.get(id) ?? id;

/** An entry by its title. */
export const shownEntry = (id: string, reading: Reading): Shown => {
  const entry = currentId(id, reading);
  return { text: reading.titles?.get(entry) ?? entry, entry };
};

/** A single value in the words of readers. */
export const shownValue = (value: unknown, { shape, words, reading }: ValueReading): Shown => {
  const text = String(value);
  if (shape.kind === 'reference') return shownEntry(text, reading);
  if (shape.kind === 'listed') return { text: reading.names?.[shape.table][text] ?? text };
  if (words?.unit) return { text: `${text} ${words.unit}${value === 1 ? '' : 's'}` };
  return { text: (words?.values && Object.hasOwn(words.values, text) ? words.values[text] : undefined) ?? text };
};

interface ValueReading {
  shape: Shape;
  words?: FieldWords | undefined;
  reading: Reading;
}

/** What a comparison needs to know besides the two entries. */
export interface Reading {
  /** Titles by full id. */
  titles?: ReadonlyMap<string, string> | undefined;
  /** Former ids, and the ids of today. */
  renamed?: ReadonlyMap<string, string> | undefined;
  /** Names of topics and categories, from the settings. */
  names?: Readonly<Record<PlaybookTable, Readonly<Record<string, string>>>> | undefined;
}
