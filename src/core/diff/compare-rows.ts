import type { z } from 'astro/zod';
import { alignLists } from './align.ts';
import type { FieldChange, RowChange } from './changes.ts';
import type { FieldWords } from './common-words.ts';
import { asFields, asList, compareField, wordsOf } from './compare-fields.ts';
import type { FieldReading, Fields } from './compare-fields.ts';
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
    const moved = row.moved && !how.words.isSet;
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
    if (this.#how.shape.kind === 'rows') return asList(value).map((row) => this.#listedRow(asFields(row)));
    return Object.entries(asFields(value)).map(([key, row]) => ({
      key,
      name: shownValue(key, { ...this.#how, shape: { kind: 'other' } }).text,
      fields: typeof row === 'object' ? asFields(row) : { [VALUE]: row },
    }));
  }

  /** What a row says, field by field, but for its name. */
  contentOf(fields: Fields): { label: string; text: string }[] {
    return this.#told()
      .filter(([name]) => name !== this.#how.words.named && fields[name] !== undefined)
      .flatMap(([name, words]) => {
        const shape = shapeOf(this.#schemaOf(name));
        return contentOfField(fields[name], { ...this.#how, field: name, words, shape });
      });
  }

  /** By what words a row is found again under another name: where its name says which one it is, by none. */
  wordsOf({ name, fields }: Row): string {
    const named = this.#fields[this.#how.words.named ?? ''];
    if (this.#how.shape.kind === 'map' || !named || shapeOf(named).kind !== 'prose') return '';
    return [name, ...this.contentOf(fields).map(({ text }) => text)].join(' ');
  }

  compare(before: Fields, after: Fields): FieldChange[] {
    return this.#told().flatMap(([field, words]) => {
      const shape = shapeOf(this.#schemaOf(field));
      return compareField(before[field], after[field], { ...this.#how, field, words, shape });
    });
  }

  #listedRow(fields: Fields): Row {
    const name = this.#nameOf(fields);
    return { key: typeof fields.id === 'string' ? `#${fields.id}` : name.key, name: name.text, fields };
  }

  #nameOf(fields: Fields): { key: string; text: string } {
    const path = (this.#how.words.named ?? '').split('.');
    const value = path.reduce<unknown>((part, step) => asFields(part)[step], fields);
    const shape = shapeOf(this.#schemaOf(path[0] ?? ''));
    if (shape.kind === 'group') return { key: String(value), text: String(value).replaceAll('-', ' ') };
    const text = String(value);
    const key = shape.kind === 'reference' ? currentId(text, this.#how.reading) : text;
    return { key, text: shownValue(value, { shape, reading: this.#how.reading }).text };
  }

  #told(): [string, FieldWords][] {
    return Object.entries(this.#how.words.fields ?? {}).flatMap(([name, words]): [string, FieldWords][] => {
      const known = wordsOf(words);
      return known && name in this.#fields ? [[name, known]] : [];
    });
  }

  #schemaOf(name: string): z.ZodType {
    const schema = this.#fields[name];
    if (!schema) throw new Error(`The rows of "${this.#how.field}" have no field "${name}".`);
    return schema;
  }
}

const contentOfField = (value: unknown, how: FieldReading): { label: string; text: string }[] => {
  const { words, shape, reading } = how;
  if (shape.kind === 'group') {
    return Object.entries(shape.fields).flatMap(([name, schema]) => {
      const inner = wordsOf(words.fields?.[name]);
      const part = asFields(value)[name];
      if (!inner || part === undefined) return [];
      return contentOfField(part, { ...how, words: inner, shape: shapeOf(schema) });
    });
  }
  const items = shape.kind === 'list' ? asList(value) : [value];
  const leaf = shape.kind === 'list' ? shape.item : shape;
  return [
    {
      label: words.label,
      text: items.map((item) => shownValue(item, { shape: leaf, words, reading }).text).join('; '),
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
