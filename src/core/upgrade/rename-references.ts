import { isScalar, parseDocument, visit } from 'yaml';
import { readAddress } from '../address.ts';
import type { Edit } from '../edits.ts';
import { readTree } from '../body/read-tree.ts';
import { bodySource, nodesOf, offsetsOf } from '../overlay/body-sections.ts';
import { readFrontmatter } from '../overlay/read-overlay.ts';
import type { EntrySource } from '../parse-entry.ts';
import { normalise } from '../source-text.ts';
import { editRaw } from './edit-raw.ts';

/**
 * The text of an entry with new ids in its references and links, and nothing else changed; `formerly` keeps what it says.
 * The same text where it refers to none of them.
 */
export const renameReferences = (source: EntrySource, renamed: Renamed): string => {
  const { text, file } = source;
  if (![...renamed.keys()].some((id) => text.includes(id))) return text;
  const read = readFrontmatter(source);
  if (!read) return text;
  const plain = normalise(text);
  const body = bodySource(read.split, file);
  const headAt = plain.indexOf('\n') + 1;
  const bodyAt = plain.length - body.text.length;
  return editRaw(text, [
    ...fieldEdits(read.split.frontmatter, renamed).map((edit) => moved(edit, headAt)),
    ...linkEdits(body.text, renamed).map((edit) => moved(edit, bodyAt)),
  ]);
};

/** What stands before the address of a link or a definition. */
const OPENINGS = ['](', '](<', ']: ', ']: <', ']:'];

/** Values and keys that are ids as a whole, wherever they stand: no prose is one. */
const fieldEdits = (frontmatter: string, renamed: Renamed): Edit[] => {
  const edits: Edit[] = [];
  visit(parseDocument(frontmatter), {
    Pair: (_, { key }) => (isScalar(key) && key.value === 'formerly' ? visit.SKIP : undefined),
    Scalar: (_, { value, range }) => {
      const id = typeof value === 'string' ? renamed.get(value) : undefined;
      if (id === undefined || !range) return;
      const [start, end] = range;
      const at = frontmatter.slice(start, end).indexOf(String(value));
      if (at >= 0) edits.push({ start: start + at, end: start + at + String(value).length, text: id });
    },
  });
  return edits;
};

const linkEdits = (body: string, renamed: Renamed): Edit[] => {
  const tree = readTree(body);
  if (!tree) return [];
  return [...nodesOf(tree)].flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const address = readAddress(node.url);
    const old = address.kind === 'inside' ? address.id : '';
    const id = renamed.get(old);
    if (id === undefined) return [];
    const { start, end } = offsetsOf(node);
    const written = body.slice(start, end);
    const opening = OPENINGS.find((before) => written.includes(before + node.url));
    if (opening === undefined) return [];
    const at = start + written.lastIndexOf(opening + node.url) + opening.length;
    return [{ start: at, end: at + old.length, text: id }];
  });
};

const moved = ({ start, end, text }: Edit, by: number): Edit => ({ start: start + by, end: end + by, text });

type Renamed = ReadonlyMap<string, string>;
