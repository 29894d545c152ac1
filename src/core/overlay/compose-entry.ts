import { problemsIn } from '../body/compose-body.ts';
import { readTree } from '../body/read-tree.ts';
import { readTrusted } from '../body/read-trusted.ts';
import type { Collections } from '../collection.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { Place, Problem } from '../problems.ts';
import { normalise, splitSource } from '../source-text.ts';
import { bodySource, cutBody } from '../document/cut-body.ts';
import type { BodySource, Section } from '../document/cut-body.ts';
import { takeOutReferences, unlink } from './hidden-references.ts';
import { patchBody } from './patch-body.ts';
import { patchFields } from './patch-fields.ts';
import { copied, joinPieces } from '../document/pieces.ts';
import type { Piece } from '../document/pieces.ts';
import { placedFields } from './placed.ts';
import { readFrontmatter } from '../document/read-frontmatter.ts';
import type { Overlay } from './read-overlay.ts';
import { checkLabels } from './section-labels.ts';
import { cut, writeBody } from './write-body.ts';
import { writtenHead } from './written-fields.ts';

/** An entry of the base as a patch leaves it, if there is one, and without references to what is hidden. */
export const composeEntry = (base: EntrySource, change: EntryChange): ChangedEntry => {
  const split = splitSource(base.text, base.file);
  const { overlay } = change;
  // Of a base that cannot be read, `parseEntry` says why.
  if ('code' in split) return { source: base, needed: [], problems: [] };
  const body = bodySource(split, base.file);
  const text = normalise(base.text);
  const head = text.slice(0, text.length - (body.text.length - body.start));

  const fields = composeFields(base, change);
  const rest = composeBody(body, change);
  const pieces = [...(fields.pieces ?? [copied(head, { file: base.file, line: 1, column: 1 })]), ...rest.pieces];
  const joined = joinPieces(pieces);
  return {
    // Where only the name of another entry looked like a hidden one, nothing has changed.
    source:
      joined.text === text && !overlay ? base : { id: base.id, file: overlay?.source.file ?? base.file, ...joined },
    needed: fields.needed,
    problems: [...fields.problems, ...rest.problems],
  };
};

/** The frontmatter anew; without `pieces` where it stays as it is. */
const composeFields = (base: EntrySource, { overlay, hidden, edition, collections }: EntryChange): ChangedFields => {
  const unchanged: ChangedFields = { needed: [], problems: [] };
  if (hidden.size === 0 && overlay?.fields.fields.size === 0) return unchanged;
  const read = readFrontmatter(base);
  if (!read) return unchanged;
  const { schema } = collections.of(base.id);
  const original = placedFields(read.yaml);
  const patched = overlay
    ? patchFields(original, overlay.fields, { schema, edition })
    : { fields: original, problems: [] };
  const { fields, needed } = takeOutReferences(patched.fields, { schema, hidden, file: base.file });
  const start = overlay?.yaml.at(['overlay'], 'key') ?? { file: base.file, line: 1, column: 1 };
  const { problems } = patched;
  return { needed, problems, ...(fields !== original && { pieces: writtenHead(fields, start) }) };
};

const composeBody = (base: BodySource, { overlay, hidden }: EntryChange): { pieces: Piece[]; problems: Problem[] } => {
  const whole = { ...base, end: base.text.length };
  const isPatched =
    overlay !== undefined && (overlay.split.body.trim() !== '' || Object.keys(overlay.placements).length > 0);
  const isLinked = [...hidden].some((id) => base.text.includes(id));
  const tree = isPatched || isLinked ? readTree(base.text) : undefined;
  if (!tree) return { pieces: cut(whole, []), problems: [] };

  const edits = isLinked ? unlink(tree, hidden) : [];
  if (!isPatched) return { pieces: cut(whole, edits), problems: [] };
  const patch = bodySource(overlay.split, overlay.source.file);
  const patchTree = readTree(patch.text);
  if (!patchTree) return { pieces: cut(whole, edits), problems: problemsOf(patch) };

  const { yaml, placements } = overlay;
  const all = { base: cutBody(tree, base), patch: cutBody(patchTree, patch) };
  const { sections, problems } = patchBody({ ...all, placements, at: yaml.at });
  const placeOf = ({ id }: Section): Place =>
    sections.find((section) => section.id === id)?.headings[0]?.place ?? yaml.at(['sections', id], 'key');
  return {
    pieces: writeBody(sections, { edits, base: base.file }),
    problems: [...problems, ...checkLabels({ base: all.base, sections, placeOf })],
  };
};

/** Why a body cannot be read. */
const problemsOf = ({ text, file }: BodySource): Problem[] => problemsIn(readTrusted(text), file);

interface EntryChange {
  collections: Collections;
  overlay?: Overlay | undefined;
  /** Ids of hidden entries that the entry mentions. */
  hidden: ReadonlySet<string>;
  /** The version of the base. */
  edition: string;
}

interface Found {
  /** Hidden entries that this one cannot be without. */
  needed: { id: string; path: string }[];
  problems: Problem[];
}
interface ChangedFields extends Found {
  pieces?: Piece[];
}
interface ChangedEntry extends Found {
  source: EntrySource;
}
