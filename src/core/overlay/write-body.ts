import { HeadingIds } from '../heading-id.ts';
import type { Edit } from '../edits.ts';
import type { Place } from '../problems.ts';
import { offsetsOf } from '../document/cut-body.ts';
import type { Section, SectionHeading } from '../document/cut-body.ts';
import { added, copied, placeAt } from '../document/pieces.ts';
import type { Piece } from '../document/pieces.ts';

/**
 * Sections as one body. Every heading keeps the id that it had in its own file, by `[#id]` where its new neighbours
 * would change it. `edits` are made in the text of the base, whose file is `base`.
 */
export const writeBody = (sections: readonly Section[], { edits, base }: BaseEdits): Piece[] => {
  const pins = pinsOf(sections, base);
  let before = '';
  return sections.flatMap((section, index) => {
    const own = pins.get(section) ?? [];
    const pieces = cut(section, section.file === base ? [...own, ...edits] : own);
    const seam = seamOf(before, sections[index - 1], section);
    before = pieces.map((piece) => piece.text).join('') || seam || before;
    return [...filled(seam, placeAt(section.text, section.start, section.file)), ...pieces];
  });
};

/** A stretch of a text, with edits made in it. */
export const cut = ({ text, file, start, end }: Stretch, edits: readonly PlacedEdit[]): Piece[] => {
  const pieces: Piece[] = [];
  const copy = (from: number, to: number) => {
    if (to > from) pieces.push(copied(text.slice(from, to), placeAt(text, from, file)));
  };
  let from = start;
  const within = edits.filter((edit) => edit.start >= start && edit.end <= end);
  for (const edit of within.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from) continue;
    copy(from, edit.start);
    pieces.push(...filled(edit.text, edit.place ?? placeAt(text, edit.start, file)));
    from = edit.end;
  }
  copy(from, end);
  return pieces;
};

/**
 * Fixes every id that a heading would not get by itself. Where a heading of the patch has the id of one of the base, both
 * count as written in the patch, for that is where the problem can be solved.
 */
const pinsOf = (sections: readonly Section[], base: string): Map<Section, PlacedEdit[]> => {
  const ids = new HeadingIds();
  const own = new Map(
    sections
      .filter(({ file }) => file !== base)
      .flatMap(({ headings }) => headings.map(({ id, place }) => [id, place] as const)),
  );
  const pin = (section: Section, { id, node, isFixed }: SectionHeading): PlacedEdit[] => {
    const isSame = isFixed || ids.fromText(node) === id;
    const fixed = isSame ? '' : ` [#${id}]`;
    const { start, end } = offsetsOf(node);
    const inner = node.children.at(-1);
    const textEnd = inner ? offsetsOf(inner).end : end;
    ids.add(id);
    const place = section.file === base ? own.get(id) : undefined;
    if (!place) return isSame ? [] : [{ start: textEnd, end: textEnd, text: fixed }];
    const text = section.text.slice(start, textEnd) + fixed + section.text.slice(textEnd, end);
    return [{ start, end, text, place }];
  };
  return new Map(sections.map((section) => [section, section.headings.flatMap((heading) => pin(section, heading))]));
};

/** What has to stand between two sections that were not neighbours: an empty line, and the end of an open code block. */
const seamOf = (text: string, before: Section | undefined, section: Section): string => {
  if (!before || (before.file === section.file && before.end === section.start)) return '';
  const closing = before.closing && `${text.endsWith('\n') ? '' : '\n'}${before.closing}\n`;
  const end = /(?<!\n)\n*$/.exec(`${text}${closing}`)?.[0].length ?? 0;
  return `${closing}${'\n\n'.slice(end)}`;
};

const filled = (text: string, place: Place): Piece[] => (text === '' ? [] : [added(text, place)]);

interface PlacedEdit extends Edit {
  /** What the new text leads back to; left out where that is the place of the old. */
  place?: Place;
}
interface Stretch {
  text: string;
  file: string;
  start: number;
  end: number;
}
interface BaseEdits {
  edits: readonly Edit[];
  /** The file of the base. */
  base: string;
}
