import type { z } from 'astro/zod';
import { closest } from '../closest.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import { problem } from '../problems.ts';
import type { FieldPath } from '../schema/walk.ts';
import { fieldPath } from '../validate.ts';
import { ListPatcher, OPERATIONS } from './patch-list.ts';
import type { Placed, PlacedMap } from './placed.ts';
import { fieldNames, isMapSchema, isRequired, schemaOfField, schemaOfItems } from './schema-steps.ts';

/**
 * Lays the fields of a patch over those of the base. What cannot be done is a problem, and leaves the base as it is
 * there; whether the values are right is for the schema to say of the result.
 */
export const patchFields = (
  base: PlacedMap,
  patch: PlacedMap,
  { schema, edition }: { schema: z.ZodType; edition: string },
): { fields: PlacedMap; problems: Problem[] } => {
  const patcher = new FieldPatcher(edition);
  const fields = patch.fields.size === 0 ? base : patcher.patchMap({ base, patch, schema, path: [] });
  return { fields, problems: patcher.problems };
};

class FieldPatcher {
  readonly problems: Problem[] = [];
  readonly #edition: string;

  constructor(edition: string) {
    this.#edition = edition;
  }

  patchMap({ base, patch, schema, path }: Change<PlacedMap, PlacedMap>): PlacedMap {
    const fields = new Map(base.fields);
    for (const [key, node] of patch.fields) {
      const change = {
        base: base.fields.get(key),
        patch: node,
        schema: schemaOfField(schema, key),
        path: [...path, key],
      };
      if (isNull(node)) {
        if (this.#canRemove(change, { schema, known: [...base.fields.keys()] })) fields.delete(key);
        continue;
      }
      const changed = this.#patchField(change);
      if (changed) fields.set(key, changed);
    }
    return { ...base, fields };
  }

  /** The field as the patch wants it; undefined where that cannot be done and the base has none. */
  #patchField({ base, patch, schema, path }: Change): Placed | undefined {
    if (patch.kind !== 'map') return patch;
    const items = schemaOfItems(schema);
    if (base?.kind === 'list' || (!base && items)) {
      const list = base?.kind === 'list' ? base : { ...patch, kind: 'list' as const, items: [] };
      const patcher = new ListPatcher({
        path,
        list: schema,
        edition: this.#edition,
        patchItem: (item, change, itemPath) =>
          this.patchMap({ base: item, patch: change, schema: items, path: itemPath }),
      });
      const changed = patcher.patchList(list, patch);
      this.problems.push(...patcher.problems);
      return changed;
    }
    if (base?.kind === 'map') return this.patchMap({ base, patch, schema, path });
    const operation = [...patch.fields.keys()].find((key) => OPERATIONS.some((known) => known === key));
    if (operation !== undefined && !isMapSchema(schema)) {
      const found = base ? 'a single value' : 'not in the base';
      this.#add('T909', patch, { path: fieldPath([...path, operation]), found });
      return base;
    }
    return isMapSchema(schema) ? this.patchMap({ base: { ...patch, fields: new Map() }, patch, schema, path }) : patch;
  }

  #canRemove({ base, patch, path }: Change, { schema, known }: { schema: Schema; known: string[] }): boolean {
    const [key] = path.slice(-1).map(String);
    if (!base) {
      const names = key !== undefined && fieldNames(schema).includes(key) ? [] : known;
      const suggestion = closest(key ?? '', names) ?? '';
      this.#add('T913', patch, { path: fieldPath(path), edition: this.#edition, suggestion });
      return false;
    }
    if (key === undefined || !isRequired(schema, key)) return true;
    this.#add('T912', patch, { path: fieldPath(path) });
    return false;
  }

  #add(code: ProblemCode, node: Placed, details: Record<string, string>): void {
    this.problems.push(problem(code, node.at('key'), details));
  }
}

const isNull = (node: Placed): boolean => node.kind === 'value' && node.value === null;

type Schema = z.ZodType | undefined;

/** What a patch says of one value of the base. */
interface Change<Base = Placed | undefined, Patch = Placed> {
  base: Base;
  patch: Patch;
  schema: Schema;
  path: FieldPath;
}
