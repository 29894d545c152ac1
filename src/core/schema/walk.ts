import type { z } from 'astro/zod';
import { metaOf } from './field-meta.ts';
import type { FieldMeta } from './field-meta.ts';
import type { PlaybookTable } from './fields.ts';

/**
 * Visits every leaf of `data` that its schema marks as prose, a reference, a file or a key of a table.
 * `data` must have passed the schema.
 */
export const walkFields = (schema: z.ZodType, data: unknown): Generator<Field> => walk(schema, data, { path: [] });

function* walk(schema: z.ZodType, data: unknown, { path, ...around }: Around): Generator<Field> {
  if (data === undefined || data === null) return;
  const meta = metaOf(schema);
  // What is said of a list or a map holds for all that is in it.
  const relation = relationOf({ ...around, ...meta });
  if (typeof data === 'string') {
    if (meta.references) yield { kind: 'reference', path, value: data, ...asFlags(relation) };
    else if (meta.file) yield { kind: 'file', path, value: data };
    else if (meta.listedIn) yield { kind: 'listed', path, value: data, table: meta.listedIn };
    else if (meta.prose) yield { kind: 'prose', path, value: data };
    return;
  }
  for (const [key, child, value] of childrenOf(innerSchema(schema), data))
    yield* walk(child, value, { path: [...path, key], ...relation });
}

/** Puts another text in the place of a leaf that `walkFields` has found. */
export const setAt = (data: unknown, path: FieldPath, value: string): void => {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], data);
  const last = path.at(-1);
  if (last !== undefined) (parent as Record<string | number, unknown>)[last] = value;
};

const relationOf = ({ symmetric, reflexive }: Relation): Relation => ({
  ...(symmetric && { symmetric }),
  ...(reflexive && { reflexive }),
});

const asFlags = ({ symmetric, reflexive }: Relation) => ({
  ...(symmetric && { isSymmetric: symmetric }),
  ...(reflexive && { isReflexive: reflexive }),
});

/** The keys that the object or table at `path` may have; none where it may have any, or is neither. */
export const keysAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] => {
  const { shape, keyType } = definitionOf(schemaAt(schema, path) ?? schema);
  return Object.keys(shape ?? (keyType && definitionOf(keyType).entries) ?? {});
};

/** The schema that `path` leads to; of a union, the form that has fields. */
const schemaAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined => {
  const inner = innerSchema(schema);
  const { shape, element, valueType, items, options } = definitionOf(inner);
  if (options)
    return options.map((option) => schemaAt(option, path)).find((found) => found && definitionOf(found).shape);
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  const next = shape?.[String(step)] ?? element ?? valueType ?? items?.[Number(step)];
  return next && schemaAt(next, rest);
};

/** Whether the schema that `path` leads to lets a value pass; of a union, one of its forms. */
export const allowsAt = (schema: z.ZodType, path: readonly PropertyKey[], value: unknown): boolean => {
  const [step, ...rest] = path;
  if (step === undefined) return schema.safeParse(value).success;
  const { shape, element, valueType, items, options } = definitionOf(innerSchema(schema));
  if (options) return options.some((option) => allowsAt(option, path, value));
  const next = shape?.[String(step)] ?? element ?? valueType ?? items?.[Number(step)];
  return next !== undefined && allowsAt(next, rest, value);
};

/** Looks at the definition that zod keeps of every schema. */
const definitionOf = (schema: z.ZodType) => schema.def as unknown as SchemaDefinition;

/** The schema behind `optional`, `default` and their like. */
const innerSchema = (schema: z.ZodType): z.ZodType => {
  const { innerType } = definitionOf(schema);
  return innerType ? innerSchema(innerType) : schema;
};

const childrenOf = (schema: z.ZodType, data: unknown): [string | number, z.ZodType, unknown][] => {
  const { type, shape, element, items, valueType } = definitionOf(schema);
  if (type === 'array' && element && Array.isArray(data)) return data.map((item, index) => [index, element, item]);
  if (type === 'tuple' && items && Array.isArray(data)) {
    return items.map((item, index) => [index, item, data[index] as unknown]);
  }
  if (typeof data !== 'object' || data === null) return [];
  if (type === 'record' && valueType) return Object.entries(data).map(([key, value]) => [key, valueType, value]);
  if (type !== 'object' || !shape) return [];
  return Object.entries(shape).map(([key, child]) => [key, child, (data as Record<string, unknown>)[key]]);
};

interface SchemaDefinition {
  type: string;
  innerType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  items?: z.ZodType[];
  valueType?: z.ZodType;
  options?: z.ZodType[];
  keyType?: z.ZodType;
  entries?: Record<string, string>;
}
type Relation = Pick<FieldMeta, 'symmetric' | 'reflexive'>;
type Around = Relation & { path: FieldPath };

export type FieldPath = readonly (string | number)[];

/** One leaf of an entry's data, with what its schema says of it. */
export type Field =
  | { kind: 'prose'; path: FieldPath; value: string }
  | { kind: 'reference'; path: FieldPath; value: string; isSymmetric?: true; isReflexive?: true }
  | { kind: 'file'; path: FieldPath; value: string }
  | { kind: 'listed'; path: FieldPath; value: string; table: PlaybookTable };
