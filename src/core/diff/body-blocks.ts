import type { Definition, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { fixedIdOf, headingText } from '../heading-id.ts';
import { typographic } from '../typography.ts';
import type { BlockKind } from './changes.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

const LINKED_ENTRY = /^(?:\.\.\/)+([a-z]+\/[a-z0-9-]+)\/(?:#.*)?$/;

/** Cuts a composed body into its sections, and these into pieces of text as readers see them. */
export const readSections = (body: string): BodySection[] => new SectionReader(parser.parse(body)).sections;

class SectionReader {
  readonly sections: BodySection[] = [{ id: '', title: '', blocks: [] }];
  readonly #definitions = new Map<string, Definition>();

  constructor(tree: Root) {
    this.#readDefinitions(tree);
    this.#read(tree, 'paragraph');
  }

  #readDefinitions(node: Nodes): void {
    // Of two definitions with one label, Markdown takes the first.
    if (node.type === 'definition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) this.#readDefinitions(child);
  }

  #read(node: Nodes, kind: BlockKind): void {
    switch (node.type) {
      case 'heading':
        this.sections.push({ id: fixedIdOf(node) ?? '', title: headingText(node), blocks: [] });
        return;
      case 'paragraph':
        this.#add(kind, typographic(oneLine(textOf(node))), node);
        return;
      case 'tableRow':
        this.#add('row', typographic(node.children.map((cell) => oneLine(textOf(cell))).join(' | ')), node);
        return;
      case 'code':
        this.#add('code', node.value, node);
        return;
      default:
        if ('children' in node) for (const child of node.children) this.#read(child, kindWithin(node, kind));
    }
  }

  #add(kind: BlockKind, text: string, node: Nodes): void {
    this.sections.at(-1)?.blocks.push({ kind, text, links: this.#linksIn(node) });
  }

  #linksIn(node: Nodes): BlockLink[] {
    const inside = 'children' in node ? node.children.flatMap((child) => this.#linksIn(child)) : [];
    if (node.type === 'link' || node.type === 'image') return [linkTo(node.url), ...inside];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return inside;
    return [linkTo(this.#definitions.get(node.identifier)?.url ?? ''), ...inside];
  }
}

const kindWithin = (node: Nodes, kind: BlockKind): BlockKind => {
  if (node.type === 'listItem') return 'item';
  return node.type === 'blockquote' ? 'quote' : kind;
};

const textOf = (node: Nodes): string => {
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('children' in node) return node.children.map(textOf).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
};

/** Where the lines of a paragraph end says nothing. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const linkTo = (url: string): BlockLink => {
  const [, entry] = LINKED_ENTRY.exec(url) ?? [];
  return entry === undefined ? { url } : { url, entry };
};

/** The address of a link, and the entry it leads to. */
export interface BlockLink {
  url: string;
  entry?: string;
}

/** A piece of text. */
export interface BodyBlock {
  kind: BlockKind;
  text: string;
  links: BlockLink[];
}

/** What stands under one heading; the first section is what stands before all headings. */
export interface BodySection {
  id: string;
  title: string;
  blocks: BodyBlock[];
}
