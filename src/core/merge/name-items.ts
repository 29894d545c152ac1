import type { ThreeWay } from './sequence.ts';
import type { Field } from './yaml-tree.ts';

/** Fields that may name an item of a list, the surest first. */
const NAMES = ['id', 'source', 'slug', 'name', 'key', 'title', 'term', 'label', 'dimension', 'question', 'afterDays'];

/** Names the items of three lists by the first field that each item has, with a value of its own in its list. */
export const nameItems = (lists: ThreeWay<Field[]>): ThreeWay<Field[]> => {
  const all = [lists.base, lists.mine, lists.theirs];
  const name = NAMES.find((candidate) => all.every((fields) => isOwn(fields, candidate)));
  if (name === undefined) return lists;
  const named = (fields: Field[]) => fields.map((field) => ({ ...field, name: valueOf(field, name) }));
  return { base: named(lists.base), mine: named(lists.mine), theirs: named(lists.theirs) };
};

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
