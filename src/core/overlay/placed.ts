import type { Place } from '../problems.ts';
import type { YamlResult } from '../read-yaml.ts';
import type { FieldPath } from '../schema/walk.ts';

/** Frontmatter as a tree whose values know where they were written, so that values of two files can be mixed. */
export const placedFields = ({ data = {}, at }: Pick<YamlResult, 'data' | 'at'>): PlacedMap => mapOf(data, at, []);

/** The data of a tree, without places. */
const plainOf = (node: Placed): unknown => {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'list':
      return node.items.map(plainOf);
    case 'map':
      return plainFields(node);
  }
};

/** The data of a map, without places. */
export const plainFields = ({ fields }: PlacedMap): Record<string, unknown> =>
  Object.fromEntries([...fields].map(([key, node]) => [key, plainOf(node)]));

/** What stands at the end of a path; undefined where nothing does. */
export const nodeAt = (node: Placed | undefined, path: FieldPath): Placed | undefined =>
  path.reduce<Placed | undefined>((found, step) => found && childAt(found, step), node);

/** A map without some of its keys. */
export const without = (node: PlacedMap, keys: readonly string[]): PlacedMap => ({
  ...node,
  fields: new Map([...node.fields].filter(([key]) => !keys.includes(key))),
});

const childAt = (node: Placed, step: string | number): Placed | undefined => {
  if (node.kind === 'list') return node.items[Number(step)];
  return node.kind === 'map' ? node.fields.get(String(step)) : undefined;
};

const placed = (data: unknown, at: YamlResult['at'], path: FieldPath): Placed => {
  const own: Written = { at: (part) => at(path, part) };
  if (Array.isArray(data)) {
    return { ...own, kind: 'list', items: data.map((item, index) => placed(item, at, [...path, index])) };
  }
  return typeof data === 'object' && data !== null ? mapOf(data, at, path) : { ...own, kind: 'value', value: data };
};

const mapOf = (data: object, at: YamlResult['at'], path: FieldPath): PlacedMap => ({
  at: (part) => at(path, part),
  kind: 'map',
  fields: new Map(Object.entries(data).map(([key, value]) => [key, placed(value, at, [...path, key])])),
});

interface Written {
  /** Where the value stands, or the key in front of it. */
  at: (part?: 'key' | 'value') => Place;
}
export interface PlacedValue extends Written {
  kind: 'value';
  value: unknown;
}
export interface PlacedList extends Written {
  kind: 'list';
  items: readonly Placed[];
}
export interface PlacedMap extends Written {
  kind: 'map';
  fields: ReadonlyMap<string, Placed>;
}
export type Placed = PlacedValue | PlacedList | PlacedMap;
