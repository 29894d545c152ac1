import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, Scalar } from 'yaml';
import { readYaml } from '../read-yaml.ts';
import type { Unit } from './unit.ts';
import { LEAF } from './unit.ts';

/**
 * Reads YAML as a tree of pieces of its text: joined again in order, they are the text. Undefined where it is no map, or
 * holds what `readYaml` refuses, such as aliases and reserved keys.
 */
export const readTree = (text: string): YamlTree | undefined => {
  const isEmpty = /^(?:[ \t]*(?:#.*)?\n)*[ \t]*(?:#.*)?$/.test(text);
  if (isEmpty) return { kind: 'map', flow: false, fields: [], tail: text };
  if (readYaml(text, { file: '', firstLine: 1 }).problems.length > 0) return undefined;
  const { contents } = parseDocument(text, { uniqueKeys: false, logLevel: 'error' });
  if (!isMap(contents)) return undefined;
  const tree = readCollection(contents, { text, start: 0 });
  return tree && { ...tree, tail: text.slice(tree.end) };
};

/** A map or a list, from `start`, where the text before it ends. */
const readCollection = (
  node: Node,
  { text, start }: { text: string; start: number },
): (Collection & { end: number }) | undefined => {
  if (isMap(node)) {
    const flow = node.flow === true;
    const read = readAll(node.items, { text, start, flow, read: readPair });
    return { kind: 'map', flow, ...read };
  }
  if (!isSeq(node)) return undefined;
  const flow = node.flow === true;
  // Items of a list are nodes: only a document made in code holds anything else.
  const read = readAll(node.items as Node[], { text, start, flow, read: readItem });
  return { kind: 'list', flow, ...read };
};

const readAll = <Item>(items: readonly Item[], { text, start, flow, read }: Reading<Item>) => {
  const fields: Field[] = [];
  let end = start;
  for (const item of items) {
    const field = read(item, { text, before: end, flow });
    fields.push(field.field);
    end = field.end;
  }
  return { fields, end };
};

const readPair = (pair: Pair, { text, before, flow }: Around): { field: Field; end: number } => {
  const key = pair.key as Scalar; // readYaml lets no other keys pass
  const start = key.range?.[0] ?? before;
  const colon = text.indexOf(':', key.range?.[1] ?? start) + 1;
  const value = readValue(pair.value as Node | null, { text, start: colon, flow });
  const name = String(key.value);
  const field = asField(text.slice(start, colon), value, {
    lead: text.slice(before, start),
    column: columnOf(text, start),
  });
  return { field: { ...field, kind: 'field', name, key: `${JSON.stringify(name)}:${value.json}` }, end: value.end };
};

const readItem = (node: Node, { text, before, flow }: Around): { field: Field; end: number } => {
  const start = node.range?.[0] ?? before;
  const value = readValue(node, { text, start, flow });
  const kind = isScalar(node) ? 'text' : 'group';
  const field = asField('', value, { lead: text.slice(before, start), column: columnOf(text, start) });
  return { field: { ...field, kind, key: value.json }, end: value.end };
};

const readValue = (node: Node | null, { text, start, flow }: { text: string; start: number; flow: boolean }): Value => {
  const inner = node && (isMap(node) || isSeq(node)) ? readCollection(node, { text, start }) : undefined;
  const last = Math.max(start, node?.range?.[1] ?? start);
  const until = inner && !inner.flow ? inner.end : start + text.slice(start, last).trimEnd().length;
  const comment = flow ? '' : (/^[ \t]+#[^\n]*/.exec(text.slice(until))?.[0] ?? '');
  const end = until + comment.length;
  const value = isScalar(node) ? node.value : null;
  return {
    text: text.slice(start, until),
    comment,
    end,
    inner,
    value,
    style: isScalar(node) ? node.type : undefined,
    json: inner ? jsonOf(inner) : JSON.stringify(plainValue(value)),
  };
};

const plainValue = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC') : value);

/** What a map or list says, whatever the order of keys. */
export const jsonOf = ({ kind, fields }: Collection): string => {
  const parts = fields.map(({ key }) => key);
  return kind === 'map' ? `{${parts.sort().join()}}` : `[${parts.join()}]`;
};

const asField = (head: string, value: Value, { lead, column }: { lead: string; column: number }) => ({
  words: typeof value.value === 'string' ? value.value : value.text,
  level: LEAF,
  source: head + value.text,
  head,
  value,
  lead,
  column,
});

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** The comments before and in a field, each without the space around it. */
export const commentsOf = ({ lead, value }: Field): string[] => [
  ...commentLines(lead),
  ...(value.inner?.fields.flatMap(commentsOf) ?? []),
  ...commentLines(value.comment),
];

export const commentLines = (text: string): string[] =>
  (text.match(/(?<=^|[ \t\n])#.*/gm) ?? []).map((line) => line.trim());

interface Around {
  text: string;
  /** Where what stands before it ends. */
  before: number;
  flow: boolean;
}

interface Reading<Item> {
  text: string;
  start: number;
  flow: boolean;
  read: (item: Item, around: Around) => { field: Field; end: number };
}

interface Value {
  /** From the colon or dash to its end, without a comment behind it. */
  text: string;
  /** A comment behind it on its last line, with the space before it. */
  comment: string;
  end: number;
  inner: Collection | undefined;
  /** The value of a scalar. */
  value: unknown;
  /** How a scalar is quoted. */
  style: Scalar['type'];
  json: string;
}

/** A field of a map, or an item of a list. */
export interface Field extends Unit {
  kind: 'field' | 'text' | 'group';
  /** Its name and colon; empty for an item. */
  head: string;
  value: Value;
  /** What stands between it and what is before it: line breaks, comments, the dash of an item. */
  lead: string;
  column: number;
}

/** A map or a list in its parts. */
export interface Collection {
  kind: 'map' | 'list';
  /** Whether it is written in brackets. */
  flow: boolean;
  fields: Field[];
}

export interface YamlTree extends Collection {
  /** What stands behind the last field. */
  tail: string;
}
