import type { z } from 'astro/zod';
import { labelOf, metaOf } from '../schema/field-meta.ts';
import type { FieldMeta } from '../schema/field-meta.ts';
import { alignLists } from './align.ts';
import type { FieldChange, ItemChange } from './changes.ts';
import { compareRows } from './compare-rows.ts';
import { compareWords } from './compare-words.ts';
import type { Reading } from './reading.ts';
import { currentId, shownValue } from './reading.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shape.ts';

/** What changed between two records of fields, field by field in the order in which they are written. */
export const compareFields = (before: Fields, after: Fields, how: FieldsReading): FieldChange[] =>
  namesIn(after, before).flatMap((name) => {
    const told = how.fields[name] && toldField(name, how.fields[name]);
    if (!told || isSame(before[name], after[name])) return [];
    const field = how.path === undefined ? name : `${how.path}.${name}`;
    return compareField(before[name], after[name], { ...told, field, reading: how.reading });
  });

/** The names of fields in one or the other of two records: in the order of the later one, with what is gone where it stood. */
export const namesIn = (after: Fields, before: Fields): string[] => {
  const names = Object.keys(after);
  for (const [place, name] of Object.keys(before).entries()) {
    const previous = Object.keys(before)[place - 1];
    if (!Object.hasOwn(after, name)) names.splice(previous === undefined ? 0 : names.indexOf(previous) + 1, 0, name);
  }
  return names;
};

/** How readers are told of a field; undefined where there is nothing to tell. */
export const toldField = (name: string, schema: z.ZodType): Told | undefined => {
  const meta = metaOf(schema);
  const label = labelOf(name, meta);
  return label === null ? undefined : { label, meta, shape: shapeOf(schema) };
};

/** What changed in one field: nothing, one change, or one for each of its parts. */
export const compareField = (before: unknown, after: unknown, how: FieldReading): FieldChange[] => {
  const { field, label, meta, shape, reading } = how;
  const about = {
    field,
    label,
    ...(meta.heads && { isTitle: true as const }),
    ...(meta.whose && { isWhose: true as const }),
  };
  switch (shape.kind) {
    case 'group':
      return compareFields(asFields(before), asFields(after), { fields: shape.fields, path: field, reading });
    case 'rows':
    case 'map': {
      const rows = compareRows(before, after, { ...how, shape });
      return rows.length > 0 ? [{ ...about, kind: 'rows', one: meta.one ?? 'row', rows }] : [];
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
  { meta, reading }: FieldReading,
  shape: Shape,
): ItemChange[] => {
  const shown = (value: unknown) => shownValue(value, { shape, meta, reading });
  const aligned = alignLists(before, after, {
    keyOf: (value) => keyOf(value, shape, reading) ?? '',
    wordsOf: (value) => (shape.kind === 'prose' ? asText(value) : ''),
  });
  return aligned.flatMap((item): ItemChange[] => {
    if (item.kind === 'added') return [{ kind: 'added', value: shown(item.after) }];
    if (item.kind === 'removed') return [{ kind: 'removed', value: shown(item.before) }];
    const moved = item.moved && !meta.set;
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
  /** The field of which these are parts. */
  path?: string;
  reading: Reading;
}

/** A field that readers are told of. */
export interface Told {
  label: string;
  meta: FieldMeta;
  shape: Shape;
}

/** How one field is read. */
export interface FieldReading extends Told {
  field: string;
  reading: Reading;
}
