import type { RootContent } from 'mdast';
import { BLOCKS, ENDS, HIDDEN, isForeignComponent, isHtml, OPTIONAL_END, VOID } from './html-tags.ts';
import { decodeEntities, htmlTokens } from './html-tokens.ts';
import type { HtmlToken } from './html-tokens.ts';
import type { PageNote } from './page-notes.ts';

/** Tags within tags: more only a machine writes. */
const DEEPEST = 60;

/**
 * The children of one Markdown node as a tree, in which raw HTML among them are elements with what stands between their tags.
 * Tags that are none stand as the text that they are.
 */
export const htmlTree = (children: readonly RootContent[], { lineOf, note, isMarkdown }: TreeOptions): HtmlNode[] => {
  const builder = new TreeBuilder(note);
  for (const node of children) {
    if (node.type !== 'html') builder.put({ type: 'markdown', node });
    else
      for (const token of htmlTokens(node.value))
        builder.read({ ...token, line: lineOf(node, token.line) }, isMarkdown);
  }
  return builder.end();
};

class TreeBuilder {
  readonly #root: HtmlElement = { type: 'element', name: '', attributes: new Map(), children: [], raw: '', line: 0 };
  readonly #open: HtmlElement[] = [this.#root];
  readonly #note: TreeOptions['note'];

  constructor(note: TreeOptions['note']) {
    this.#note = note;
  }

  put(node: HtmlNode): void {
    this.#top.children.push(node);
  }

  read(token: HtmlToken, isText: boolean): void {
    switch (token.type) {
      case 'comment':
        if (/[^\s<!>-]/.test(token.raw)) this.#note('comment', token.line, token.raw);
        return;
      case 'declaration':
        this.#note('dropped', token.line, token.raw);
        return;
      case 'text':
        this.put({ type: 'text', value: decodeEntities(token.raw), line: token.line, isRaw: isText });
        return;
      case 'close':
        this.#close(token);
        return;
      case 'open':
        this.#start(token);
    }
  }

  /** The tree, once everything was read. */
  end(): HtmlNode[] {
    while (this.#open.length > 1) this.#endLast();
    return this.#root.children;
  }

  get #top(): HtmlElement {
    return this.#open.at(-1) ?? this.#root;
  }

  #start(token: HtmlToken & { type: 'open' }): void {
    const { name, attributes, isWhole, raw, line } = token;
    const isKnown = isHtml(name) || isForeignComponent(name);
    if (!isKnown || this.#open.length > DEEPEST) {
      this.#note('text-tag', line, raw);
      this.put({ type: 'text', value: raw, line, isRaw: false });
      return;
    }
    const ended = ENDS[name];
    while (ended?.has(this.#top.name)) this.#endLast();
    if (BLOCKS.has(name) && this.#top.name === 'p') this.#endLast();
    const element: HtmlElement = { type: 'element', name, attributes, children: [], raw, line };
    this.put(element);
    if (!isWhole && !VOID.has(name)) this.#open.push(element);
  }

  #close({ name, raw, line }: HtmlToken & { type: 'close' }): void {
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at > 0) {
      while (this.#open.length > at + 1) this.#endLast();
      this.#open.pop();
    } else if (!isHtml(name) && !isForeignComponent(name)) {
      this.#note('text-tag', line, raw);
      this.put({ type: 'text', value: raw, line, isRaw: false });
    } else if (name !== 'br' && name !== 'p') this.#note('tag', line, raw);
  }

  /** Ends the last element without its tag: what hides its contents cannot have been meant as a tag. */
  #endLast(): void {
    const element = this.#open.pop();
    if (!element || OPTIONAL_END.has(element.name)) return;
    const { name, raw, line, children } = element;
    const parent = this.#top.children;
    const at = parent.lastIndexOf(element);
    const isText = HIDDEN.has(name) || isForeignComponent(name);
    this.#note(isText ? 'text-tag' : 'tag', line, raw);
    parent.splice(at, 1, ...(isText ? [{ type: 'text' as const, value: raw, line, isRaw: false }] : []), ...children);
  }
}

export interface HtmlElement {
  type: 'element';
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
  /** The tag that opens it. */
  raw: string;
  line: number;
}

interface HtmlText {
  type: 'text';
  value: string;
  line: number;
  /** Whether it is text of raw HTML, in which spaces and line endings say nothing. */
  isRaw: boolean;
}

export type HtmlNode = HtmlElement | HtmlText | { type: 'markdown'; node: RootContent };

interface TreeOptions {
  /** The line of the file on which a line of a node stands. */
  lineOf: (node: RootContent, line: number) => number;
  note: (kind: PageNote['kind'], line: number, text: string) => void;
  /** Whether the children are blocks, so that texts between tags are raw. */
  isMarkdown: boolean;
}
