import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { Edit } from '../edits.ts';
import { readTree } from '../body/read-tree.ts';
import { bodySource, cutBody } from '../overlay/body-sections.ts';
import { readFrontmatter } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { FieldPath } from '../schema/walk.ts';
import { normalise } from '../source-text.ts';
import { editRaw } from './edit-raw.ts';

/**
 * The text of a patch without some of its fields, items and sections, and otherwise as it stands. What holds nothing
 * afterwards goes away with them. The text before the first section has no id.
 */
export const dropFromPatch = (source: EntrySource, { fields = [], sections = [] }: Dropped): string => {
  const read = readFrontmatter(source);
  if (!read) return source.text;
  const { frontmatter } = read.split;
  const kept = fields.length > 0 ? frontmatterWithout(frontmatter, fields) : frontmatter;
  const headAt = normalise(source.text).indexOf('\n') + 1;
  const head = kept === frontmatter ? [] : [{ start: headAt, end: headAt + frontmatter.length, text: kept }];
  return editRaw(source.text, [...head, ...sectionEdits(source, sections)]);
};

const sectionEdits = (source: EntrySource, ids: readonly string[]): Edit[] => {
  const read = readFrontmatter(source);
  if (!read || ids.length === 0) return [];
  const body = bodySource(read.split, source.file);
  const tree = readTree(body.text);
  const by = normalise(source.text).length - body.text.length;
  return (tree ? cutBody(tree, body) : [])
    .filter(({ id }) => ids.includes(id))
    .map(({ start, end }) => ({ start: start + by, end: end + by, text: '' }));
};

const frontmatterWithout = (text: string, paths: readonly FieldPath[]): string => {
  // Later items first, so that the numbers of those before stay right.
  const ordered = paths.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0);
  return ordered.reduce((kept, path) => withoutField(kept, path), text);
};

const withoutField = (text: string, path: FieldPath): string => {
  const document = parseDocument(text);
  const whole = emptied(document, path);
  if (!document.hasIn(whole)) return text;
  const cut = withoutLines(text, document, whole);
  document.deleteIn(whole);
  // Lines are cut only where that gives the same as the parser would.
  const isSame = cut !== undefined && sameData(parseDocument(cut), document);
  return isSame ? cut : document.toString({ lineWidth: 0, flowCollectionPadding: text.includes('{ ') });
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
  if (!isMap(around) && !isSeq(around)) return undefined;
  if (around.flow) return undefined;
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

/** What goes away. */
interface Dropped {
  fields?: readonly FieldPath[];
  sections?: readonly string[];
}
