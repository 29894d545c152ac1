import type { Image, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { closest } from '../closest.ts';
import { componentOf, COMPONENTS } from '../components.ts';
import type { Components } from '../components.ts';
import { asBlocks } from './as-blocks.ts';
import type { Masked } from './mask-markup.ts';
import type { Places } from './places.ts';
import type { Fault } from './read-body.ts';
import { readTag } from './read-tag.ts';
import { restore } from './stand-ins.ts';
import type { StandIns } from './stand-ins.ts';

const OPEN_BRACE: Unreadable = {
  reason: 'a brace is not closed in its paragraph',
  advice: 'write \\{ for the character, or close the brace behind its term',
};
const OPEN_COMMENT: Unreadable = {
  reason: 'a comment is not closed',
  advice: 'end it with -->, or write \\< for the character',
};
const ADDRESS = /^<([a-z][a-z0-9+.-]+:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/i;
const LONGEST_ADDRESS = 2_000;

/** Puts back in a tree what `maskMarkup` took out: terms and attributes become nodes. Gives all that was no markup. */
export const unmask = (tree: Root, input: UnmaskInput): Fault[] => {
  const unmasker = new Unmasker(input);
  unmasker.read(tree, false);
  for (const node of tree.children) unmasker.readModule(node);
  return unmasker.faults;
};

class Unmasker {
  readonly faults: Fault[] = [];
  readonly #input: UnmaskInput;
  readonly #markup: RegExp;
  /** Where each stand-in for `<` or `{` is, in order, and how many of them are behind us. */
  readonly #offsets: number[];
  #next = 0;
  /** How many tags of a name that is no component are open. */
  readonly #open = new Map<string, number>();

  constructor(input: UnmaskInput) {
    this.#input = input;
    this.#markup = new RegExp(`[${input.standIns.tag}${input.standIns.brace}]`, 'g');
    this.#offsets = [...input.masked.text.matchAll(this.#markup)].map(({ index }) => index);
  }

  read(node: Nodes, inTable: boolean): void {
    const isInTable = inTable || node.type === 'table';
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const attributes = this.#input.masked.tags.get(startOf(node))?.attributes ?? [];
      node.attributes = attributes.map((attribute) => ({ type: 'mdxJsxAttribute', ...attribute }));
      delete node.data;
    } else restoreTexts(node, this.#input.standIns, isInTable);
    if ('children' in node) this.#readChildren(node, isInTable);
    if (node.type === 'mdxJsxFlowElement') node.children = asBlocks(node.children);
  }

  /** What MDX takes for a module: a line that begins a block with one of two words. */
  readModule(node: RootContent): void {
    const offset = startOf(node);
    if (
      node.type === 'paragraph' &&
      node.position?.start.column === 1 &&
      /^(?:im|ex)port\s/.test(this.#input.body.slice(offset, offset + 7))
    )
      this.faults.push({ code: 'T502', offset, details: {} });
  }

  #readChildren(parent: Parents, inTable: boolean): void {
    const all: RootContent[] = parent.children;
    const children = all.flatMap((child, index): RootContent[] => {
      if (child.type === 'text') {
        const edges = { isFirst: index === 0, isLast: index === all.length - 1 };
        return this.#readText({ ...child, value: this.#withoutComments(child.value, edges) }, inTable);
      }
      const hadComment = this.#holdsComment(child);
      this.read(child, inTable);
      if (!hadComment || !isEmpty(child)) return [child];
      return this.#input.keepComments ? [{ type: 'html', value: '', position: child.position }] : [];
    });
    // A line ends before what is no comment only.
    while (children.at(-1)?.type === 'break') children.pop();
    parent.children = children; // text stays text, or becomes expressions
  }

  #holdsComment(node: RootContent): boolean {
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return false;
    return this.#input.masked.text.slice(startOf(node), endOf(node)).includes(this.#input.standIns.gone);
  }

  /** Takes what a comment left out of a text, and the lines that held nothing else. */
  #withoutComments(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
    const { gone } = this.#input.standIns;
    if (!text.includes(gone)) return text;
    const run = `${gone}(?:\\s*${gone})*`;
    const rest = text
      .replace(new RegExp(`\\n[ \\t]*${run}[ \\t]*(?=\\n|$)`, 'g'), '')
      .replace(new RegExp(run, 'g'), '');
    const cut = isFirst ? rest.trimStart() : rest;
    return isLast ? cut.trimEnd() : cut;
  }

  #readText(node: Text, inTable: boolean): RootContent[] {
    const { standIns, places } = this.#input;
    const nodes: RootContent[] = [];
    let from = 0;
    let start = startOf(node);
    const end = endOf(node);
    const last = node.value.lastIndexOf('}');
    const put = (value: string, until: number) => {
      const before = nodes.at(-1);
      if (before?.type === 'text')
        Object.assign(before, { value: before.value + value, position: places.range(startOf(before), until) });
      else if (value) nodes.push({ type: 'text', value, position: places.range(start, until) });
      start = until;
    };
    for (const { 0: standIn, index } of node.value.matchAll(this.#markup)) {
      const offset = this.#nextOffset(startOf(node));
      if (index < from) continue;
      const close = standIn === standIns.brace && index < last ? node.value.indexOf('}', index) : -1;
      put(restore(node.value.slice(from, index), standIns, inTable), offset);
      if (close === -1) {
        this.#addFault(offset, standIn === standIns.tag);
        put(restore(standIn, standIns), offset + 1);
        from = index + 1;
      } else {
        const until = Math.min(this.#input.body.indexOf('}', offset) + 1 || end, end);
        const value = restore(node.value.slice(index + 1, close), standIns, true);
        nodes.push({ type: 'mdxTextExpression', value, position: places.range(offset, until) });
        start = until;
        from = close + 1;
      }
    }
    put(restore(node.value.slice(from), standIns, inTable), end);
    return nodes;
  }

  /** The offset of the first stand-in from `start` on that was not asked for before. */
  #nextOffset(start: number): number {
    while ((this.#offsets[this.#next] ?? Infinity) < start) this.#next++;
    return this.#offsets[this.#next++] ?? start;
  }

  #addFault(offset: number, isTag: boolean): void {
    if (this.#input.masked.hidden.has(offset)) return;
    const found = isTag ? this.#faultOfTag(offset) : OPEN_BRACE;
    if (!found) return;
    if ('reason' in found) this.faults.push({ code: 'T501', offset, details: found });
    else this.faults.push({ code: 'T504', offset, details: found });
  }

  #faultOfTag(offset: number): Unreadable | Record<'name' | 'suggestion' | 'known', string> | undefined {
    const { body, components = COMPONENTS } = this.#input;
    if (body.startsWith('<!--', offset)) return OPEN_COMMENT;
    const tag = readTag(body, offset);
    const name = tag?.name ?? /^<\/?([A-Za-z_$][\w$.-]*)(?![\w$.:@/-])/.exec(body.slice(offset, offset + 100))?.[1];
    const address = ADDRESS.exec(body.slice(offset, offset + LONGEST_ADDRESS))?.[1];
    if (address !== undefined)
      return {
        reason: 'an address stands in angle brackets',
        advice: `write [its text](${/^[a-z][a-z0-9+.-]+:/i.test(address) ? '' : 'mailto:'}${address})`,
      };
    if (name === undefined)
      return {
        reason: `\`<\` stands before \`${body.slice(offset + 1, offset + 2)}\``,
        advice: 'write \\< for the character',
      };
    if (componentOf(name, components))
      return {
        reason: `the tag of <${name}> is not complete`,
        advice: `write \\< for the character, or close the tag with >`,
      };
    const open = this.#open.get(name) ?? 0;
    if (tag?.kind === 'opening') this.#open.set(name, open + 1);
    if (tag?.kind === 'closing') this.#open.set(name, open - 1);
    // The tag that closes another is no second fault.
    if (tag?.kind === 'closing' && open > 0) return undefined;
    const known = Object.keys(components);
    return { name, suggestion: closest(name, known) ?? '', known: known.join(', ') };
  }
}

/** Texts of a node that are not its children; in code, nothing else was changed either. */
const restoreTexts = (node: Nodes, standIns: StandIns, inTable: boolean): void => {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'string' || key === 'type') continue;
    if (key === 'alt' && value.includes(standIns.brace))
      Object.assign(node, { data: { alt: readAlt(value, standIns) } });
    Object.assign(node, { [key]: restore(value, standIns, inTable) });
  }
};

/** The description of a picture: texts, and between each two an expression. */
export const altPieces = ({ alt, data }: Image): readonly string[] =>
  (data as { alt?: string[] } | undefined)?.alt ?? [alt ?? '']; // written below

/** To the parser, a description is text. */
const readAlt = (alt: string, standIns: StandIns): string[] =>
  alt.split(new RegExp(`${standIns.brace}([^}${standIns.brace}]*)\\}`)).map((piece) => restore(piece, standIns, true));

const isEmpty = (node: Nodes): boolean => ('children' in node ? node.children.every(isEmpty) : false);

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;

const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;

interface Unreadable extends Record<string, string> {
  reason: string;
  advice: string;
}

interface UnmaskInput {
  /** The body without its comments. */
  body: string;
  masked: Masked;
  standIns: StandIns;
  places: Places;
  keepComments: boolean;
  components?: Components | undefined;
}
