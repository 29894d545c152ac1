import { isMap, isPair, isScalar, isSeq, parseDocument, stringify, visit } from 'yaml';
import type { Document, Node, Pair, YAMLSeq } from 'yaml';
import type { Edit } from '../edits.ts';
import { isPlainMap, isSameData } from '../plain-data.ts';
import type { FieldPath } from '../schema/walk.ts';

const YAML = { lineWidth: 0 } as const;

/** A field as YAML, as new files have it. */
export const fieldAsYaml = (key: string, value: unknown): string => stringify({ [key]: value }, YAML);

/** A frontmatter with a field set, where it stands or at the end, and all else as it is: of maps and lists what stays too. */
export const withField = (text: string, key: string, value: unknown): string => withValue(text, [key], value);

/** A frontmatter with one more item behind those of the list at `path`. */
export const withItem = (text: string, path: FieldPath, item: unknown): string => {
  const document = parseDocument(text);
  const list = document.getIn(path, true);
  const line = isSeq(list) ? lineOfItem(list, text) : undefined;
  if (!line) return withLines(text, path, [...((valueAt(text, path) ?? []) as unknown[]), item]);
  document.addIn(path, document.createNode(item));
  return asMeant(put(text, line, [item]), { document, text });
};

/** A frontmatter without the values at these paths, and without what holds nothing afterwards. */
export const withoutValues = (text: string, paths: readonly FieldPath[]): string => {
  // Later items first, so that the numbers of those before stay right.
  const ordered = paths.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0);
  return ordered.reduce((kept, path) => withoutValue(kept, path), text);
};

/** The edits that put other texts in the place of values and keys that are one of some words as a whole. */
export const wordEdits = (text: string, words: ReadonlyMap<string, string>, except: string): Edit[] => {
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Pair: (_, { key }) => (isScalar(key) && key.value === except ? visit.SKIP : undefined),
    Scalar: (_, { value, range }) => {
      const now = typeof value === 'string' ? words.get(value) : undefined;
      if (now === undefined || !range) return;
      const [start, end] = range;
      const at = text.slice(start, end).indexOf(String(value));
      if (at >= 0) edits.push({ start: start + at, end: start + at + String(value).length, text: now });
    },
  });
  return edits;
};

/** With another value at a path. */
const withValue = (text: string, path: FieldPath, value: unknown): string => {
  const before = valueAt(text, path);
  if (isSameData(before, value)) return text;
  if (isPlainMap(before) && isPlainMap(value)) return withMap(text, path, { before, value });
  const areLists = Array.isArray(before) && Array.isArray(value);
  return (areLists ? withList(text, path, { before, value }) : undefined) ?? withLines(text, path, value);
};

const withMap = (text: string, path: FieldPath, { before, value }: Change<Record<string, unknown>>): string => {
  const entries = Object.entries(value);
  const added = entries.reduce((kept, [key, inner]) => withValue(kept, [...path, key], inner), text);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(value, key));
  return withoutValues(
    added,
    gone.map((key) => [...path, key]),
  );
};

/** A list of which some items went and to which others came, at the end; undefined where more than that is different. */
const withList = (text: string, path: FieldPath, { before, value }: Change<unknown[]>): string | undefined => {
  const has = (list: readonly unknown[], item: unknown) => list.some((other) => isSameData(other, item));
  const kept = before.filter((item) => has(value, item));
  const list = parseDocument(text).getIn(path, true);
  if (!isSeq(list) || list.flow || kept.length === 0 || !isSameData(value.slice(0, kept.length), kept))
    return undefined;
  const added = value.slice(kept.length).reduce<string>((so, item) => withItem(so, path, item), text);
  const gone = before.flatMap((item, index) => (has(value, item) ? [] : [[...path, index]]));
  return withoutValues(added, gone);
};

/** With the lines of a field written anew; where it has none of its own, those of the value that it is part of. */
const withLines = (text: string, path: FieldPath, value: unknown): string => {
  const document = parseDocument(text);
  const place = fieldLines(document, path, text);
  document.setIn(path, document.createNode(value));
  const around = path.slice(0, -1);
  if (!place && around.length > 0) return withLines(text, around, valueAt(document.toString(), around));
  return asMeant(place && put(text, place, { [String(path.at(-1))]: value }), { document, text });
};

const valueAt = (text: string, path: FieldPath): unknown => {
  const value: unknown = parseDocument(text).toJS();
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);
};

/** With other lines in a place: those of fields or items. */
const put = (text: string, { start, end, indent }: Lines, data: unknown): string =>
  text.slice(0, start) + stringify(data, YAML).replaceAll(/^(?=.)/gm, indent) + text.slice(end);

const withoutValue = (text: string, path: FieldPath): string => {
  const document = parseDocument(text);
  const whole = emptied(document, path);
  if (!document.hasIn(whole)) return text;
  const cut = withoutLines(text, document, whole);
  document.deleteIn(whole);
  return asMeant(cut, { document, text });
};

/** The text that was cut out of lines, where it says the same as the document; else the document as the parser writes it. */
const asMeant = (cut: string | undefined, { document, text }: { document: Document; text: string }): string =>
  cut !== undefined && sameData(parseDocument(cut), document)
    ? cut
    : document.toString({ lineWidth: 0, flowCollectionPadding: text.includes('{ ') });

/** The lines of a field, or where they would begin; undefined where it has no lines of its own. */
const fieldLines = (document: Document.Parsed, path: FieldPath, text: string): Lines | undefined => {
  const around = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(around) || around.flow) return undefined;
  const key = String(path.at(-1));
  const pairs = around.items as Pair<Node, Node | null>[];
  const pair = pairs.find((item) => isScalar(item.key) && String(item.key.value) === key);
  const last = pair ?? pairs.at(-1);
  const from = startOf(pair ?? pairs[0]);
  const until = (last?.value ?? last?.key)?.range?.[1];
  if (from === undefined || until === undefined)
    return path.length === 1 ? { start: 0, end: 0, indent: '' } : undefined;
  const end = path.length === 1 && !pair ? text.length : lineEnd(text, until);
  const line = lineStart(text, from);
  const indent = text.slice(line, from);
  return text[end - 1] === '\n' && indent.trim() === '' ? { start: pair ? line : end, end, indent } : undefined;
};

/** The place behind the last item of a list. */
const lineOfItem = (list: YAMLSeq, text: string): Lines | undefined => {
  const last = list.items.at(-1) as Node | null | undefined;
  const [from, until] = [startOf(last), last?.range?.[1]];
  if (list.flow || from === undefined || until === undefined) return undefined;
  const [, indent] = /^( *)- +$/.exec(text.slice(lineStart(text, from), from)) ?? [];
  const end = lineEnd(text, until);
  return indent === undefined || text[end - 1] !== '\n' ? undefined : { start: end, end, indent };
};

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line ends on which a value ends. */
const lineEnd = (text: string, end: number): number => {
  const next = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  return next < 0 ? text.length : next + 1;
};

/** The path of the outermost value that would hold nothing without the one at `path`. */
const emptied = (document: Document.Parsed, path: FieldPath): FieldPath => {
  const parent = path.slice(0, -1);
  if (parent.length === 0) return path;
  const around = document.getIn(parent, true);
  return (isMap(around) || isSeq(around)) && around.items.length <= 1 ? emptied(document, parent) : path;
};

/** Without the lines of a value that has lines of its own; undefined where it shares them with others. */
const withoutLines = (text: string, document: Document.Parsed, path: FieldPath): string | undefined => {
  const around = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if ((!isMap(around) && !isSeq(around)) || around.flow) return undefined;
  const last = path.at(-1);
  const items: readonly (Node | Pair | null)[] = around.items as (Node | Pair | null)[];
  const index = isSeq(around)
    ? Number(last)
    : items.findIndex((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last));
  const [start, end] = [startOf(items[index]), startOf(items[index + 1]) ?? around.range?.[2]];
  if (start === undefined || end === undefined) return undefined;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = items[index + 1] ? text.lastIndexOf('\n', end - 1) + 1 : end;
  return text.slice(0, from) + text.slice(to);
};

const startOf = (item: Node | Pair | null | undefined): number | undefined => {
  const node = isPair(item) ? (item.key as Node) : item;
  return node?.range?.[0];
};

const sameData = (a: Document, b: Document): boolean => JSON.stringify(a.toJS()) === JSON.stringify(b.toJS());

interface Lines {
  start: number;
  end: number;
  /** What stands before each line that is put there. */
  indent: string;
}

interface Change<Value> {
  before: Value;
  value: Value;
}
