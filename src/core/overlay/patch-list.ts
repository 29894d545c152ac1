import type { z } from 'astro/zod';
import { closest } from '../closest.ts';
import type { Place, Problem, ProblemCode } from '../problems.ts';
import { problem } from '../problems.ts';
import type { FieldPath } from '../schema/walk.ts';
import { fieldPath } from '../validate.ts';
import type { Placed, PlacedList, PlacedMap } from './placed.ts';
import { namingField } from './schema-steps.ts';

/** What a patch can do with a list of the base, in the order in which it happens. */
export const OPERATIONS = ['remove', 'change', 'prepend', 'append'] as const;

/** Changes one list; what cannot be done is kept in `problems`. */
export class ListPatcher {
  readonly problems: Problem[] = [];
  readonly #options: ListOptions;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  patchList(base: PlacedList, patch: PlacedMap): PlacedList {
    for (const [key, node] of patch.fields) {
      if (isOperation(key)) continue;
      const details = { key, suggestion: closest(key, OPERATIONS) ?? '', known: OPERATIONS.join(', ') };
      this.#add('T910', node.at('key'), details);
    }
    let items = base.items;
    for (const operation of OPERATIONS) {
      const node = patch.fields.get(operation);
      if (node) items = this.#apply(operation, items, node);
    }
    return { ...base, items };
  }

  #apply(operation: Operation, items: readonly Placed[], node: Placed): readonly Placed[] {
    if (operation === 'change') return this.#change(items, node);
    if (node.kind !== 'list') {
      this.#addWrongType(operation, node, 'a list');
      return items;
    }
    switch (operation) {
      case 'remove':
        return this.#remove(items, node);
      case 'prepend':
        return [...newIn(items, node), ...items];
      case 'append':
        return [...items, ...newIn(items, node)];
    }
  }

  #remove(items: readonly Placed[], { items: wanted }: PlacedList): readonly Placed[] {
    const names = new Set<string>();
    for (const item of wanted) {
      const name = this.#nameOf(item);
      if (name !== undefined && this.#isThere(name, { items, operation: 'remove', place: item.at() })) names.add(name);
    }
    return items.filter((item) => !names.has(this.#nameOf(item) ?? ''));
  }

  #change(items: readonly Placed[], node: Placed): readonly Placed[] {
    if (node.kind !== 'map') {
      this.#addWrongType('change', node, 'a map');
      return items;
    }
    const changed = [...items];
    for (const [name, change] of node.fields) {
      if (!this.#isThere(name, { items, operation: 'change', place: change.at('key') })) continue;
      const index = items.findIndex((item) => this.#nameOf(item) === name);
      const item = items[index];
      const { path } = this.#options;
      if (item?.kind !== 'map') {
        const details = { found: 'a list of single values', advice: 'use `remove` and `append`' };
        this.#add('T909', change.at('key'), details, [...path, 'change']);
      } else if (change.kind !== 'map') this.#addWrongType(`change.${name}`, change, 'a map');
      else changed[index] = this.#options.patchItem(item, change, [...path, index]);
    }
    return changed;
  }

  /** Whether the list has an item of that name; says so where it has none. */
  #isThere(name: string, { items, operation, place }: { items: readonly Placed[]; operation: string; place: Place }) {
    const known = items.map((item) => this.#nameOf(item)).filter((other) => other !== undefined);
    if (known.includes(name)) return true;
    const details = { value: name, edition: this.#options.edition, suggestion: closest(name, known) ?? '' };
    this.#add('T911', place, details, [...this.#options.path, operation]);
    return false;
  }

  /** What names an item: its text, or that of its naming field. */
  #nameOf(item: Placed): string | undefined {
    if (item.kind === 'value') return String(item.value);
    const naming = item.kind === 'map' ? item.fields.get(namingField(this.#options.list) ?? '') : undefined;
    return naming?.kind === 'value' ? String(naming.value) : undefined;
  }

  #addWrongType(operation: string, node: Placed, expected: string): void {
    const found = { value: 'a single value', list: 'a list', map: 'a map' }[node.kind];
    this.#add('T303', node.at(), { found, expected }, [...this.#options.path, operation]);
  }

  #add(code: ProblemCode, place: Place, details: Record<string, string>, path = this.#options.path): void {
    this.problems.push(problem(code, place, { path: fieldPath(path), ...details }));
  }
}

const isOperation = (key: string): key is Operation => OPERATIONS.some((operation) => operation === key);

/** What a list does not hold yet: the base may have taken up what an organisation once added. */
const newIn = (items: readonly Placed[], { items: added }: PlacedList): Placed[] => {
  const known = new Set(items.map((item) => (item.kind === 'value' ? item.value : item)));
  return added.filter((item) => item.kind !== 'value' || !known.has(item.value));
};

type Operation = (typeof OPERATIONS)[number];

interface ListOptions {
  path: FieldPath;
  /** The schema of the list. */
  list: z.ZodType | undefined;
  edition: string;
  patchItem: (item: PlacedMap, change: PlacedMap, path: FieldPath) => PlacedMap;
}
