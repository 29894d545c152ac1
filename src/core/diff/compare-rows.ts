import type { z } from 'astro/zod';
import { alignLists } from './align.ts';
import type { FieldChange, RowChange } from './changes.ts';
import { asFields, asList, compareField, namesIn, toldField } from './compare-fields.ts';
import type { FieldReading, Fields, Told } from './compare-fields.ts';
import { currentId, shownValue } from './reading.ts';
import { shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

/** The field in which a row of a map has its value where that is no record. */
const VALUE = 'text';

/**
 * What changed between two lists of rows or two maps. Rows belong together by their id, else by their name, else by their
 * words.
 */
export const compareRows = (before: unknown, after: unknown, how: RowsReading): RowChange[] => {
  const reader = new RowReader(how);
  const aligned = alignLists(reader.rowsOf(before), reader.rowsOf(after), {
    keyOf: ({ key }) => key,
    wordsOf: (row) => reader.wordsOf(row),
  });
  return aligned.flatMap((row): RowChange[] => {
    const place = row.place + 1;
    if (row.kind !== 'kept') {
      const { name, fields } = row.kind === 'added' ? row.after : row.before;
      return [{ kind: row.kind, name, place, content: reader.contentOf(fields) }];
    }
    const fields = reader.compare(row.before.fields, row.after.fields);
    const moved = row.moved && !how.meta.set;
    return moved || fields.length > 0 ? [{ kind: 'changed', name: row.after.name, place, moved, fields }] : [];
  });
};

/** Reads the rows of one field. */
class RowReader {
  readonly #how: RowsReading;
  readonly #fields: Readonly<Record<string, z.ZodType>>;

  constructor(how: RowsReading) {
    this.#how = how;
    this.#fields = fieldsOf(how.shape);
  }

  rowsOf(value: unknown): Row[] {
    if (this.#how.shape.kind === 'rows')
      return asList(value).map((row, index) => this.#listedRow(asFields(row), index + 1));
    return Object.entries(asFields(value)).map(([key, row]) => ({
      key,
      name: shownValue(key, { ...this.#how, shape: { kind: 'other' } }).text,
      fields: typeof row === 'object' ? asFields(row) : { [VALUE]: row },
    }));
  }

  /** What a row says, field by field, but for its name. */
  contentOf(fields: Fields): { label: string; text: string }[] {
    return this.#told(Object.keys(fields))
      .filter(([name]) => name !== this.#named && fields[name] !== undefined)
      .flatMap(([name, told]) => contentOfField(fields[name], { ...this.#how, ...told, field: name }));
  }

  /** By what words a row is found again under another name: where its name says which one it is, by none. */
  wordsOf({ name, fields }: Row): string {
    const named = this.#fields[this.#named ?? ''];
    if (this.#how.shape.kind === 'map' || (named && shapeOf(named).kind !== 'prose')) return '';
    return [...(named ? [name] : []), ...this.contentOf(fields).map(({ text }) => text)].join(' ');
  }

  compare(before: Fields, after: Fields): FieldChange[] {
    return this.#told(namesIn(after, before)).flatMap(([field, told]) =>
      compareField(before[field], after[field], { ...this.#how, ...told, field }),
    );
  }

  /** The field by which readers know a row, with dots where it is part of another. */
  get #named(): string | undefined {
    const { named, key } = this.#how.meta;
    return named ?? key;
  }

  #listedRow(fields: Fields, number: number): Row {
    const name = this.#nameOf(fields) ?? { key: JSON.stringify(fields), text: String(number) };
    return { key: typeof fields.id === 'string' ? `#${fields.id}` : name.key, name: name.text, fields };
  }

  #nameOf(fields: Fields): { key: string; text: string } | undefined {
    const path = (this.#named ?? '').split('.');
    const schema = this.#fields[path[0] ?? ''];
    if (!schema) return undefined;
    const value = path.reduce<unknown>((part, step) => asFields(part)[step], fields);
    const shape = shapeOf(schema);
    if (shape.kind === 'group') return { key: String(value), text: String(value).replaceAll('-', ' ') };
    const text = String(value);
    const key = shape.kind === 'reference' ? currentId(text, this.#how.reading) : text;
    return { key, text: shownValue(value, { shape, reading: this.#how.reading }).text };
  }

  #told(names: readonly string[]): [string, Told][] {
    return names.flatMap((name): [string, Told][] => {
      const told = this.#fields[name] && toldField(name, this.#fields[name]);
      return told ? [[name, told]] : [];
    });
  }
}

const contentOfField = (value: unknown, how: FieldReading): { label: string; text: string }[] => {
  const { label, meta, shape, reading } = how;
  if (shape.kind === 'group') {
    return Object.entries(asFields(value)).flatMap(([name, part]) => {
      const inner = shape.fields[name] && toldField(name, shape.fields[name]);
      return inner && part !== undefined ? contentOfField(part, { ...how, ...inner }) : [];
    });
  }
  const items = shape.kind === 'list' ? asList(value) : [value];
  const leaf = shape.kind === 'list' ? shape.item : shape;
  return [
    {
      label,
      text: items.map((item) => shownValue(item, { shape: leaf, meta, reading }).text).join('; '),
    },
  ];
};

const fieldsOf = (shape: RowsReading['shape']): Readonly<Record<string, z.ZodType>> => {
  if (shape.kind === 'rows') return shape.fields;
  const value = shapeOf(shape.value);
  return value.kind === 'group' ? value.fields : { [VALUE]: shape.value };
};

interface Row {
  /** What it is found again by. */
  key: string;
  name: string;
  fields: Fields;
}

type RowsReading = FieldReading & { shape: Extract<Shape, { kind: 'rows' | 'map' }> };
