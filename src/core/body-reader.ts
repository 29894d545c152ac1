import type {
  Definition,
  Heading as HeadingNode,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Root,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { idWithin, readAddress } from './address.ts';
import type { Address } from './address.ts';
import { checkElement } from './check-element.ts';
import { applyEdits, escapeMarkdown } from './edits.ts';
import type { Edit } from './edits.ts';
import { fixedIdOf, HeadingIds, headingText, isHeadingId } from './heading-id.ts';
import type { Place, Problem, ProblemCode } from './problems.ts';
import { problem } from './problems.ts';
import { expressionOf, expressionsInLabel } from './term-expressions.ts';
import { resolveTerm } from './terms.ts';
import type { Terms } from './terms.ts';
import { typographic } from './typography.ts';

/** Names that MDX itself defines. */
const NAMES_OF_MDX = 'props frontmatter components';

/** Walks the tree of one body; see `parseBody`. */
export class BodyReader {
  readonly #body: string;
  readonly #options: BodyOptions;
  readonly #ids = new HeadingIds();
  readonly #edits: Edit[] = [];
  readonly #definitions = new Map<string, Definition>();
  readonly #pictureReferences: ImageReference[] = [];
  readonly #linked = new Set<string>();
  readonly #found: Omit<ParsedBody, 'text' | 'components'> & { components: Set<string> };
  #names = NAMES_OF_MDX;

  constructor(body: string, options: BodyOptions) {
    this.#body = body;
    this.#options = options;
    this.#found = { headings: [], links: [], problems: [], components: new Set(), words: 0, sections: [] };
  }

  read(tree: Root): ParsedBody {
    for (const node of tree.children) if (node.type === 'mdxjsEsm') this.#names += ` ${node.value}`;
    this.#readAll(tree);
    this.#readDefinitions();
    const text = applyEdits(this.#body, this.#edits).replace(/^\n+/, '');
    return { ...this.#found, components: [...this.#found.components].sort(), text };
  }

  #readAll(node: Nodes): void {
    this.#readNode(node);
    if ('children' in node) for (const child of node.children) this.#readAll(child);
    if (node.type === 'heading') this.#readHeading(node);
    if (node.type === 'linkReference') this.#keepLabel(node);
    if (HOLDS_WORDS.has(node.type)) this.#readWords(node);
  }

  #readNode(node: Nodes): void {
    switch (node.type) {
      case 'mdxjsEsm':
        if (this.#options.trusted) this.#found.components.add('import');
        else this.#add(node, 'T502');
        return;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        this.#readExpression(node);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#readElement(node);
        return;
      case 'link':
        this.#readLink(node);
        return;
      case 'definition':
        // Of two definitions with one label, Markdown takes the first.
        if (this.#definitions.has(node.identifier)) this.#readLink(node);
        else this.#definitions.set(node.identifier, node);
        return;
      case 'image':
        this.#readPicture(node, node.url);
        return;
      case 'linkReference':
        this.#linked.add(node.identifier);
        return;
      case 'imageReference':
        this.#pictureReferences.push(node);
        this.#keepLabel(node);
        return;
      case 'html':
        this.#add(node, 'T504', { name: 'HTML', suggestion: '', known: 'the components of content/README.md' });
        return;
      default:
        return;
    }
  }

  #readExpression(node: Nodes & { value: string }): void {
    const { start, end } = rangeOf(node);
    const expression = expressionOf(this.#body.slice(start, end), node.value);
    const text = this.#resolve(node, { start, end, expression });
    if (text !== undefined) Object.assign(node, { type: 'text', value: text, expression });
  }

  /** Puts the value of a term in its place; gives undefined where it is none. */
  #resolve(node: Nodes, { start, end, expression }: Range & { expression: string }): string | undefined {
    const result = resolveTerm(expression, this.#options.terms);
    if ('text' in result) {
      this.#edits.push({ start, end, text: escapeMarkdown(result.text) });
      return result.text;
    }
    if (this.#options.trusted && (result.wrong === 'T503' || this.#isName(expression))) {
      this.#found.components.add('expression');
    } else this.#add(node, result.wrong, result.details);
    return undefined;
  }

  /** Whether an expression begins with a name that the body imports, exports or is given. */
  #isName(expression: string): boolean {
    const [name = ''] = /[a-z]+/.exec(expression) ?? [];
    return new RegExp(`\\b${name}\\b`).test(this.#names);
  }

  #readElement(node: MdxJsxFlowElement | MdxJsxTextElement): void {
    this.#found.components.add(node.name ?? '');
    if (this.#options.trusted) return;
    for (const { code, details } of checkElement(node)) this.#add(node, code, details);
  }

  #readWords(node: Nodes): void {
    const text = toString(node);
    this.#found.words += text.split(/\s+/).filter(Boolean).length;
    if (node.type === 'heading') return;
    const section = this.#found.sections.at(-1);
    if (section) section.text += `${section.text && '\n'}${typographic(text)}`;
    else this.#found.sections.push({ text: typographic(text) });
  }

  #readDefinitions(): void {
    for (const picture of this.#pictureReferences) {
      const definition = this.#definitions.get(picture.identifier);
      if (!definition) continue;
      this.#readPicture(picture, definition.url);
      if (isPath(definition.url) && !this.#linked.has(picture.identifier)) this.#definitions.delete(picture.identifier);
    }
    for (const definition of this.#definitions.values()) this.#readLink(definition);
  }

  #readLink(node: Link | Definition): void {
    if (node.type === 'link' && !toString(node).trim()) this.#add(node, 'T513', { what: 'link' });
    const address = readAddress(node.url, this.#options.collections);
    if (address.kind === 'refused') {
      this.#add(node, address.code, { value: node.url, suggestion: idWithin(node.url, this.#options.collections) });
      return;
    }
    if (address.kind === 'outside') return;
    this.#found.links.push({ ...address, place: this.#placeOf(node) });
    if (address.kind === 'inside') this.#rewriteUrl(node, this.#options.linkPrefix + address.path);
  }

  #rewriteUrl(node: Link | Definition, url: string): void {
    const { start, end } = rangeOf(node);
    const target = node.title ? `${url} "${escapeMarkdown(node.title.replace(/\s+/g, ' '))}"` : url;
    if (node.type === 'definition') {
      const [label = ''] = /^\[(?:\\[^]|[^\]\\])*\]/.exec(this.#body.slice(start, end)) ?? [];
      this.#edits.push({ start, end, text: `${label}: ${target}` });
    } else {
      const last = node.children.at(-1);
      if (last) this.#edits.push({ start: rangeOf(last).end, end, text: `](${target})` });
    }
  }

  /** A reference by its own text, `[{term}]`, would lose its definition when the term is resolved. */
  #keepLabel(node: LinkReference | ImageReference): void {
    const { start, end } = rangeOf(node);
    const source = this.#body.slice(start, end);
    if (node.type === 'imageReference') this.#resolveInDescription(node);
    if (node.referenceType === 'full' || !source.includes('{')) return;
    const label = source.slice(source.indexOf('['), node.referenceType === 'collapsed' ? -2 : undefined);
    this.#edits.push({ start: node.referenceType === 'collapsed' ? end - 2 : end, end, text: label });
  }

  #readPicture(node: Image | ImageReference, url: string): void {
    if (!node.alt?.trim()) this.#add(node, 'T511');
    if (!isPath(url) || !this.#options.publicFiles.has(decoded(url.slice(1)))) this.#add(node, 'T512', { value: url });
    if (node.type === 'image') this.#resolveInDescription(node);
  }

  #resolveInDescription(node: Image | ImageReference): void {
    const { start, end } = rangeOf(node);
    for (const found of expressionsInLabel(this.#body.slice(start, end))) {
      this.#resolve(node, { start: start + found.start, end: start + found.end, expression: found.expression });
    }
  }

  #readHeading(node: HeadingNode): void {
    if (node.depth === 1) this.#add(node, 'T507');
    const text = headingText(node);
    if (!text) this.#add(node, 'T513', { what: 'heading' });
    const fixed = fixedIdOf(node);
    const id = fixed ?? this.#ids.fromText(node);
    if (this.#ids.has(id) || this.#options.takenIds.has(id)) this.#add(node, 'T407', { value: id });
    else if (text && !isHeadingId(id)) this.#add(node, 'T509', { value: id });
    this.#ids.add(id);
    this.#found.headings.push({ depth: node.depth, id, text });
    this.#found.sections.push({ id, text: '' });

    const last = node.children.at(-1);
    if (fixed !== undefined || !last) return;
    const { end } = rangeOf(last);
    this.#edits.push({ start: end, end, text: ` [#${id}]` });
  }

  #add(node: Nodes, code: ProblemCode, details?: Record<string, string>): void {
    this.#found.problems.push(problem(code, this.#placeOf(node), details));
  }

  #placeOf({ position }: Nodes): Place {
    return { file: this.#options.file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
  }
}

/** Nodes that hold running text, none of them inside another. */
const HOLDS_WORDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

const rangeOf = ({ position }: Nodes): Range => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

const isPath = (url: string): boolean => url.startsWith('/');

const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

interface Range {
  start: number;
  end: number;
}

export interface BodyOptions {
  file: string;
  terms: Terms;
  /** Lifts the limits on MDX. */
  trusted: boolean;
  /** What leads from an entry's page to the root of the playbook. */
  linkPrefix: string;
  /** The names of collections, each of which has a page. */
  collections: Pick<ReadonlySet<string>, 'has'>;
  /** Files under `public/`, by path. */
  publicFiles: ReadonlySet<string>;
  /** Ids that the page uses itself. */
  takenIds: ReadonlySet<string>;
}

/** A heading of a body, with terms resolved. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** What stands under one heading of a body, or before the first one, which has no id: plain text, a line for each block. */
export interface BodySection {
  id?: string;
  text: string;
}

/** A link of a body to another entry, to a collection or to a heading. */
export type BodyLink = Exclude<Address, { kind: 'refused' | 'outside' }> & { place: Place };

/** What is in a body. */
export interface ParsedBody {
  /** The body as it goes into the composed tree. */
  text: string;
  headings: Heading[];
  links: BodyLink[];
  /** Names of the components used. */
  components: string[];
  words: number;
  /** The plain text, for search. */
  sections: BodySection[];
  problems: Problem[];
}
