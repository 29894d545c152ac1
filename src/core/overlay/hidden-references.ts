import type { z } from 'astro/zod';
import type { Nodes, Root } from 'mdast';
import { readAddress } from '../address.ts';
import type { Edit } from '../edits.ts';
import type { ParsedEntry } from '../parse-entry.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { FieldPath } from '../schema/walk.ts';
import { walkFields } from '../schema/walk.ts';
import { fieldPath } from '../validate.ts';
import { nodesOf, offsetsOf } from '../document/cut-body.ts';
import type { Placed, PlacedMap } from './placed.ts';
import { nodeAt, plainFields } from './placed.ts';
import { namingField, schemaOfField, schemaOfItems } from './schema-steps.ts';

/**
 * Takes references to hidden entries out of fields that were written in `file`. Where the entry cannot be without some,
 * `needed` names them, and the fields stay as they are.
 */
export const takeOutReferences = (
  fields: PlacedMap,
  { schema, hidden, file }: { schema: z.ZodType; hidden: Hidden; file: string },
): { fields: PlacedMap; needed: { id: string; path: string }[] } => {
  if (hidden.size === 0) return { fields, needed: [] };
  const found = [...walkFields(schema, plainFields(fields))].filter(
    ({ kind, path, value }) =>
      kind === 'reference' && hidden.has(value) && path[0] !== 'formerly' && nodeAt(fields, path)?.at().file === file,
  );
  if (found.length === 0) return { fields, needed: [] };

  const gone = new Set(found.map(({ path }) => nodeAt(fields, partToRemove(path, schema))));
  const result = withoutNodes(fields, gone);
  const issues = schema.safeParse(plainFields(result)).error?.issues ?? [];
  const isMissed = (path: FieldPath) =>
    issues.some((issue) => [path, path.slice(0, -1)].some((place) => fieldPath(place) === fieldPath(issue.path)));
  const needed = found.filter(({ path }) => isMissed(path));
  return {
    fields: needed.length > 0 ? fields : result,
    needed: needed.map(({ path, value }) => ({ id: value, path: fieldPath(path) })),
  };
};

/** Edits that make plain text of the links to hidden entries in a body. */
export const unlink = (tree: Root, hidden: Hidden): Edit[] => {
  const nodes = [...nodesOf(tree)];
  const labels = new Map<string, boolean>();
  for (const node of nodes) {
    // Of two definitions with one label, Markdown takes the first.
    if (node.type === 'definition' && !labels.has(node.identifier)) {
      labels.set(node.identifier, leadsTo(node.url, hidden));
    }
  }
  return nodes.flatMap((node) => {
    if (node.type === 'definition' && leadsTo(node.url, hidden)) return [{ ...offsetsOf(node), text: '' }];
    const isHidden =
      (node.type === 'link' && leadsTo(node.url, hidden)) ||
      (node.type === 'linkReference' && labels.get(node.identifier));
    return isHidden ? withoutBrackets(node) : [];
  });
};

/** References and links of an organisation's own text to entries that it hides. */
export const checkHidden = (entries: readonly ParsedEntry[], { sources, hidden }: Overlaid): Problem[] => {
  if (hidden.size === 0) return [];
  const own = new Set(sources.filter(({ origin }) => origin !== 'base').map(({ file }) => file));
  return entries
    .flatMap(({ references, links }) => [
      ...references.map(({ value, place }) => ({ value, place })),
      ...links.map((link) => ({ value: link.kind === 'inside' ? link.id : '', place: link.place })),
    ])
    .flatMap(({ value, place }) => {
      const file = hidden.get(value);
      return file === undefined || !own.has(place.file) ? [] : [problem('T908', place, { value, file })];
    });
};

/** What goes with a reference: the item of a list that is named by it, or the reference alone. */
const partToRemove = (path: FieldPath, schema: z.ZodType): FieldPath => {
  const last = path.at(-1);
  const item = path.slice(0, -1);
  if (typeof last !== 'string' || typeof item.at(-1) !== 'number') return path;
  const list = item
    .slice(0, -1)
    .reduce<z.ZodType | undefined>(
      (found, step) => (typeof step === 'number' ? schemaOfItems(found) : schemaOfField(found, step)),
      schema,
    );
  return namingField(list) === last ? item : path;
};

const withoutNodes = (map: PlacedMap, gone: ReadonlySet<Placed | undefined>): PlacedMap => ({
  ...map,
  fields: new Map([...map.fields].filter(([, node]) => !gone.has(node)).map(([key, node]) => [key, prune(node, gone)])),
});

const prune = (node: Placed, gone: ReadonlySet<Placed | undefined>): Placed => {
  if (node.kind === 'map') return withoutNodes(node, gone);
  if (node.kind === 'value') return node;
  return { ...node, items: node.items.filter((item) => !gone.has(item)).map((item) => prune(item, gone)) };
};

const leadsTo = (url: string, hidden: Hidden): boolean => {
  const address = readAddress(url);
  return address.kind === 'inside' && hidden.has(address.id);
};

const withoutBrackets = (node: Nodes): Edit[] => {
  const { start, end } = offsetsOf(node);
  const [first] = 'children' in node ? node.children : [];
  const last = 'children' in node ? node.children.at(-1) : undefined;
  if (!first || !last) return [{ start, end, text: '' }];
  return [
    { start, end: offsetsOf(first).start, text: '' },
    { start: offsetsOf(last).end, end, text: '' },
  ];
};

interface Overlaid {
  sources: readonly { file: string; origin: string }[];
  /** The entries that are hidden, each with the file that hides it. */
  hidden: ReadonlyMap<string, string>;
}
type Hidden = ReadonlySet<string>;
