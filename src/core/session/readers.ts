import type { Unknown } from './session.ts';

const MOST_ITEMS = 2_000;
const MOST_IN_KEY = 200;
const DEEPEST = 8;

/** Something does not fit; the message says where, as a path such as `product.scores`. */
export class Damage extends Error {
  override name = 'Damage';
}

/** One line or paragraph of text. Characters that only machines understand become spaces. */
export const textOf =
  (most: number): Reader<string> =>
  (value, path) => {
    if (typeof value !== 'string') throw new Damage(path);
    if (value.length > most) throw new Damage(path);
    return value.replace(/[^\P{Cc}\n]/gu, ' ').toWellFormed();
  };

/** A whole number within bounds, both included. */
export const wholeOf =
  (least: number, most: number): Reader<number> =>
  (value, path) => {
    const isWithin = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
    if (!isWithin) throw new Damage(path);
    // No -0, which is written as 0.
    return value + 0;
  };

/** One of some words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, path) => {
    const word = words.find((one) => one === value);
    if (word === undefined) throw new Damage(path);
    return word;
  };

export const truth: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new Damage(path);
  return value;
};

/** A list of bounded length. */
export const listOf =
  <Item>(read: Reader<Item>): Reader<Item[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new Damage(path);
    if (value.length > MOST_ITEMS) throw new Damage(path);
    return (value as unknown[]).map((item, index) => read(item, `${path}[${index}]`));
  };

/** A table of values by key, of bounded length. A map, so that no key means anything to JavaScript. */
export const tableOf =
  <Value>(read: Reader<Value>): Reader<Map<string, Value>> =>
  (value, path) =>
    new Map([...entriesOf(value, path)].map(([key, item]) => [key, read(item, `${path}.${key}`)]));

/** The fields of a record, taken one by one; what is left at the end are those that nobody knows. */
export class Fields {
  readonly #left: Map<string, unknown>;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    this.#left = entriesOf(value, path);
    this.#path = path;
  }

  /** The value of a field; `absent` where it is not there. */
  take<Value, Absent>(name: string, read: Reader<Value>, absent: Absent): Value | Absent {
    if (!this.#left.has(name)) return absent;
    const value = read(this.#left.get(name), this.#path === '' ? name : `${this.#path}.${name}`);
    this.#left.delete(name);
    return value;
  }

  /** The fields that nobody took, for the record to keep. */
  get more(): { more?: Unknown } {
    for (const [name, value] of this.#left) refuseDeep(value, name);
    return this.#left.size > 0 ? { more: this.#left } : {};
  }
}

const entriesOf = (value: unknown, path: string): Map<string, unknown> => {
  const name = path || '{}';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Damage(name);
  const entries = Object.entries(value);
  if (entries.length > MOST_ITEMS) throw new Damage(name);
  if (entries.some(([key]) => key.length > MOST_IN_KEY || !key.isWellFormed())) throw new Damage(name);
  return new Map<string, unknown>(entries);
};

/** Values that are kept unread must still be written again, which deep ones cannot. */
const refuseDeep = (value: unknown, path: string, depth = 0): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth === DEEPEST) throw new Damage(path);
  for (const inner of Object.values(value)) refuseDeep(inner, path, depth + 1);
};

/** Reads a value that may be anything; throws a `Damage` that names the path where it does not fit. */
export type Reader<Value> = (value: unknown, path: string) => Value;
