import type { z } from 'astro/zod';
import { namingField } from '../overlay/schema-steps.ts';
import type { ThreeWay } from './sequence.ts';
import type { Field } from './yaml-tree.ts';

/**
 * Names the items of three lists by the field that tells them apart, if each has a value of its own in its list. Where the
 * schema is not known, that is the first such field there is.
 */
export const nameItems = (lists: ThreeWay<Field[]>, schema: z.ZodType | undefined): ThreeWay<Field[]> => {
  const all = [lists.base, lists.mine, lists.theirs];
  const candidates = schema ? [namingField(schema) ?? ''] : namesIn(all.flat());
  const name = candidates.find((candidate) => all.every((fields) => isOwn(fields, candidate)));
  if (name === undefined) return lists;
  const named = (fields: Field[]) => fields.map((field) => ({ ...field, name: valueOf(field, name) }));
  return { base: named(lists.base), mine: named(lists.mine), theirs: named(lists.theirs) };
};

/** The names of fields that items have, `id` first. */
const namesIn = (items: readonly Field[]): string[] => [
  ...new Set(['id', ...items.flatMap(({ value }) => value.inner?.fields.map(({ name = '' }) => name) ?? [])]),
];

const isOwn = (fields: readonly Field[], name: string): boolean => {
  const values = fields.map((field) => valueOf(field, name));
  return !values.includes(undefined) && new Set(values).size === values.length;
};

const valueOf = ({ value }: Field, name: string): string | undefined => {
  const found = value.inner?.kind === 'map' ? value.inner.fields.find((field) => field.name === name) : undefined;
  return typeof found?.value.value === 'string' || typeof found?.value.value === 'number'
    ? String(found.value.value)
    : undefined;
};
