import type { z } from 'astro/zod';
import { alignLists } from './align.ts';
import type { FieldChange, ItemChange } from './changes.ts';
import type { FieldWords, Words } from './common-words.ts';
import { compareRows } from './compare-rows.ts';
import { compareWords } from './compare-words.ts';
import type { Reading } from './reading.ts';
import { currentId, shownValue } from './reading.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shape.ts';

/** What changed between two records of fields, field by field in the order of the schema. */
export const compareFields = (before: Fields, after: Fields, how: FieldsReading): FieldChange[] =>
  Object.entries(how.fields).flatMap(([name, schema]) => {
    const words = wordsOf(how.words?.[name]);
    if (!words || isSame(before[name], after[name])) return [];
    const field = how.path === undefined ? name : `${how.path}.${name}`;
    return compareField(before[name], after[name], { field, words, shape: shapeOf(schema), reading: how.reading });
  });

/** What changed in one field: nothing, one change, or one for each of its parts. */
export const compareField = (before: unknown, after: unknown, how: FieldReading): FieldChange[] => {
  const { field, words, shape, reading } = how;
  const about = { field, label: words.label };
  switch (shape.kind) {
    case 'group':
      return compareFields(asFields(before), asFields(after), {
        fields: shape.fields,
        words: words.fields,
        path: field,
        reading,
      });
    case 'rows':
    case 'map': {
      const rows = compareRows(before, after, { ...how, shape });
      return rows.length > 0 ? [{ ...about, kind: 'rows', one: words.one ?? 'row', rows }] : [];
    }
    case 'list': {
      const items = compareItems(asList(before), asList(after), how, shape.item);
      return items.length > 0 ? [{ ...about, kind: 'list', items }] : [];
    }
    case 'prose':
      return compareProse(asText(before), asText(after)).map((runs) => ({ ...about, kind: 'text', runs }));
    default:
      return isSame(keyOf(before, shape, reading), keyOf(after, shape, reading))
        ? []
        : [{ ...about, kind: 'value', ...shownSides(before, after, how) }];
  }
};

/** What readers are told of a field; undefined where there is nothing to tell. */
export const wordsOf = (words: Words | undefined): FieldWords | undefined =>
  typeof words === 'string' ? { label: words } : (words ?? undefined);

export const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}; // any object has fields

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Runs where two texts differ by more than their spaces. */
const compareProse = (before: string, after: string) => {
  const [was, is] = [before, after].map((text) => text.replace(/\s+/g, ' ').trim()) as [string, string]; // of two, two
  return was === is ? [] : [compareWords(was, is)];
};

const shownSides = (before: unknown, after: unknown, how: FieldReading) => ({
  ...(before === undefined ? {} : { before: shownValue(before, how) }),
  ...(after === undefined ? {} : { after: shownValue(after, how) }),
});

const compareItems = (
  before: unknown[],
  after: unknown[],
  { words, reading }: FieldReading,
  shape: Shape,
): ItemChange[] => {
  const shown = (value: unknown) => shownValue(value, { shape, words, reading });
  const aligned = alignLists(before, after, {
    keyOf: (value) => keyOf(value, shape, reading) ?? '',
    wordsOf: (value) => (shape.kind === 'prose' ? asText(value) : ''),
  });
  return aligned.flatMap((item): ItemChange[] => {
    if (item.kind === 'added') return [{ kind: 'added', value: shown(item.after) }];
    if (item.kind === 'removed') return [{ kind: 'removed', value: shown(item.before) }];
    const moved = item.moved && !words.isSet;
    const [runs] = shape.kind === 'prose' ? compareProse(asText(item.before), asText(item.after)) : [];
    if (runs) return [{ kind: 'changed', moved, runs }];
    return moved ? [{ kind: 'moved', value: shown(item.after) }] : [];
  });
};

/** What makes a value the same as another. */
const keyOf = (value: unknown, shape: Shape, reading: Reading): string | undefined => {
  if (value === undefined) return undefined;
  return shape.kind === 'reference' && typeof value === 'string' ? currentId(value, reading) : JSON.stringify(value);
};

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export type Fields = Readonly<Record<string, unknown>>;

interface FieldsReading {
  fields: Readonly<Record<string, z.ZodType>>;
  words: Readonly<Record<string, Words>> | undefined;
  /** The field of which these are parts. */
  path?: string;
  reading: Reading;
}

/** How one field is read. */
export interface FieldReading {
  field: string;
  words: FieldWords;
  shape: Shape;
  reading: Reading;
}
