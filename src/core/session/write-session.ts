import { FORMAT, VERSION } from './parse-session.ts';
import type { Session } from './session.ts';

/** A session as the text of a file, the same text for the same session; `parseSession` reads it. */
export const writeSession = ({ more, ...session }: Session): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...asPlain(session), ...fromMap(more) }, undefined, 1)}\n`;

/** Maps become objects with their keys in order, and fields of later versions go back to where they were. */
const asPlain = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
      if (name === 'more' && value instanceof Map) return [...(value as ReadonlyMap<string, unknown>)];
      return value === undefined ? [] : [[name, plainOf(value)]];
    }),
  );

const plainOf = (value: unknown): unknown => {
  if (value instanceof Map) return fromMap(value as ReadonlyMap<string, unknown>);
  if (Array.isArray(value)) return value.map(plainOf);
  return typeof value === 'object' && value !== null ? asPlain(value) : value;
};

/** `fromEntries` defines each property, so that no key sets a prototype. */
const fromMap = (map: ReadonlyMap<string, unknown> = new Map()): Record<string, unknown> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, plainOf(value)]));
