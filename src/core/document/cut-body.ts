import type { Heading, Nodes, Root } from 'mdast';
import { fixedIdOf, HeadingIds } from '../heading-id.ts';
import type { Place } from '../problems.ts';
import type { SplitSource } from '../source-text.ts';
import { placeAt } from './pieces.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Cuts a body into what stands before its first heading of level 2, which has no id, and its sections. Headings in
 * quotations, components and code begin none.
 */
export const cutBody = (tree: Root, { text, file, start }: BodySource): Section[] => {
  const reader = new SectionReader(text, file);
  const sections: Section[] = [{ ...reader.parts(), id: '', start, end: text.length }];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const from = text.lastIndexOf('\n', offsetsOf(node).start - 1) + 1;
      for (const before of sections.slice(-1)) before.end = from;
      sections.push({ ...reader.parts(), id: '', start: from, end: text.length });
    }
    for (const section of sections.slice(-1)) reader.read(node, section);
  }
  for (const section of sections.slice(1)) section.id = section.headings[0]?.id ?? '';
  return sections;
};

/** The body of an entry, and where it begins behind its padding. */
export const bodySource = ({ frontmatter, body }: SplitSource, file: string): BodySource => ({
  text: body,
  file,
  start: frontmatter.split('\n').length,
});

/** Every node of a tree, in the order of the text. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Where a node begins and ends. */
export const offsetsOf = ({ position }: Nodes): { start: number; end: number } => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/** Finds out what stands in the parts of one body. */
class SectionReader {
  readonly #text: string;
  readonly #file: string;
  readonly #ids = new HeadingIds();

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  parts(): SectionParts {
    return { text: this.#text, file: this.#file, headings: [], defines: [], uses: [], closing: '' };
  }

  read(node: Nodes, parts: SectionParts): void {
    for (const inner of nodesOf(node)) {
      if (inner.type === 'heading') parts.headings.push(this.#heading(inner));
      const label = labelOf(inner);
      if (!label) continue;
      const found = { ...label, place: this.#placeOf(inner) };
      (label.isDefinition ? parts.defines : parts.uses).push(found);
    }
    parts.closing = node.type === 'code' ? this.#closingFence(node) : '';
  }

  #heading(node: Heading): SectionHeading {
    const fixed = fixedIdOf(node);
    const id = fixed ?? this.#ids.fromText(node);
    this.#ids.add(id);
    return { id, node, isFixed: fixed !== undefined, place: this.#placeOf(node) };
  }

  /** What closes a code block that runs to the end of the file, and would go on in what comes after it. */
  #closingFence(node: Nodes): string {
    const { start, end } = offsetsOf(node);
    const lines = this.#text.slice(start, end).split('\n');
    const [, fence] = FENCE.exec(lines[0] ?? '') ?? [];
    if (fence === undefined) return '';
    const [, last = ''] = lines.length > 1 ? (/^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines.at(-1) ?? '') ?? []) : [];
    return last.startsWith(fence) ? '' : fence;
  }

  #placeOf(node: Nodes): Place {
    return placeAt(this.#text, offsetsOf(node).start, this.#file);
  }
}

const labelOf = (node: Nodes): { label: string; isDefinition: boolean } | undefined => {
  switch (node.type) {
    case 'definition':
      return { label: `[${node.identifier}]`, isDefinition: true };
    case 'footnoteDefinition':
      return { label: `[^${node.identifier}]`, isDefinition: true };
    case 'linkReference':
    case 'imageReference':
      return { label: `[${node.identifier}]`, isDefinition: false };
    case 'footnoteReference':
      return { label: `[^${node.identifier}]`, isDefinition: false };
    default:
      return undefined;
  }
};

/** A body, padded so that its lines are those of its file. */
export interface BodySource {
  text: string;
  file: string;
  start: number;
}

interface SectionParts {
  /** The body it stands in. */
  text: string;
  file: string;
  headings: SectionHeading[];
  /** Labels of links and footnotes, such as `[^1]`. */
  defines: Label[];
  uses: Label[];
  /** What closes its last code block where nothing does. */
  closing: string;
}

/** A stretch of a body: a heading of level 2 and all up to the next one. */
export interface Section extends SectionParts {
  id: string;
  start: number;
  end: number;
}

export interface SectionHeading {
  id: string;
  node: Heading;
  /** Whether it has its id by `[#id]`. */
  isFixed: boolean;
  place: Place;
}

interface Label {
  label: string;
  place: Place;
}
