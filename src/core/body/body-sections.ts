import type { Heading, Nodes, Root } from 'mdast';
import type { BlockKind } from '../diff/changes.ts';
import { withoutPlace } from '../frozen-files.ts';
import { FIXED_ID, fixedIdOf } from '../heading-id.ts';
import { ENTRY_ID } from '../schema/fields.ts';
import { PLAYBOOK_ROOT, SITE_ROOT } from './roots.ts';

const LINKED_ENTRY = new RegExp(`^${PLAYBOOK_ROOT}(${ENTRY_ID})/(?:#.*)?$`);

/** The sections of a body, cut into pieces of plain text; what stands before all headings has no id and no title. */
export const readSections = (tree: Root): BodySection[] => {
  const reader = new SectionReader();
  reader.read(tree, 'paragraph');
  return reader.sections.filter(({ title, blocks }) => title !== '' || blocks.length > 0);
};

class SectionReader {
  readonly sections: BodySection[] = [{ id: '', title: '', blocks: [] }];

  read(node: Nodes, kind: BlockKind): void {
    switch (node.type) {
      case 'heading':
        this.sections.push({ id: idOf(node), title: titleOf(node), blocks: [] });
        return;
      case 'paragraph':
        this.#add(kind, oneLine(textOf(node)), node);
        return;
      case 'tableRow':
        this.#add('row', node.children.map((cell) => oneLine(textOf(cell))).join(' | '), node);
        return;
      case 'code':
        this.#add('code', node.value, node);
        return;
      default:
        if ('children' in node) for (const child of node.children) this.read(child, kindWithin(node, kind));
    }
  }

  #add(kind: BlockKind, text: string, node: Nodes): void {
    this.sections.at(-1)?.blocks.push({ kind, text, links: linksIn(node) });
  }
}

/** Set where a body is resolved; of a body as it is written, only what is fixed is known. */
const idOf = (node: Heading): string => node.data?.hProperties?.id ?? fixedIdOf(node) ?? '';

const titleOf = (node: Heading): string => oneLine(textOf(node).replace(FIXED_ID, ''));

const kindWithin = (node: Nodes, kind: BlockKind): BlockKind => {
  if (node.type === 'listItem') return 'item';
  return node.type === 'blockquote' ? 'quote' : kind;
};

const linksIn = (node: Nodes): BlockLink[] => {
  const inside = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'link' || node.type === 'image' ? [linkTo(node.url), ...inside] : inside;
};

/** The text of a node as it is written, with its terms. */
export const textOf = (node: Nodes): string => {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('children' in node) return node.children.map(textOf).join('');
  if (node.type === 'mdxTextExpression') return `{${node.value}}`;
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
};

/** Where the lines of a paragraph end says nothing. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const linkTo = (address: string): BlockLink => {
  // Which edition a file comes with says nothing of what the text says.
  const url = address.startsWith(SITE_ROOT) ? `/${withoutPlace(address.slice(1))}` : address.replace(PLAYBOOK_ROOT, '');
  const [, entry] = LINKED_ENTRY.exec(address) ?? [];
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

/** What stands under one heading. */
export interface BodySection {
  id: string;
  title: string;
  blocks: BodyBlock[];
}
