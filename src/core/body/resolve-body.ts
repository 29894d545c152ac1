import type {
  Definition,
  Heading as HeadingNode,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Root,
  RootContent,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decoded, idWithin, readAddress } from '../address.ts';
import type { Address } from '../address.ts';
import { fileLike } from '../closest-file.ts';
import type { Collections } from '../collection.ts';
import { checkElement } from '../check-element.ts';
import type { Components } from '../components.ts';
import { fileFinder } from '../frozen-files.ts';
import type { FileContext, TextOrigin, UsedFile } from '../frozen-files.ts';
import { dropFixedId, fixedIdOf, HeadingIds, headingText, isHeadingId } from '../heading-id.ts';
import type { Place, Problem, ProblemCode } from '../problems.ts';
import { problem } from '../problems.ts';
import { resolveTerm } from '../terms.ts';
import type { Terms } from '../terms.ts';
import { readReferences } from './body-references.ts';
import type { References } from './body-references.ts';
import { cutRows, findLostText } from './lost-text.ts';
import { PLAYBOOK_ROOT, SITE_ROOT } from './roots.ts';
import { altPieces } from './unmask.ts';

/**
 * Resolves what the tree of a body leaves open: terms, references, addresses and the ids of headings. Gives what it found,
 * and everything that is wrong.
 */
export const resolveBody = (tree: Root, options: BodyOptions): Resolved => {
  const { headings, links, files, problems } = new BodyResolver(tree, options).resolve(tree);
  return { headings, links, files, problems };
};

/** The address of a file, by its ending. */
const FILE_ADDRESS = /^\/[^?#]+\.\w+$/;
/** The address of a page, from the root of the site. */
const PAGE_ADDRESS = /^(\/(?:[\w-]+\/)*)(?:#[^\s]*)?$/;
/** Names that MDX itself defines. */
const NAMES_OF_MDX = 'props frontmatter components';

class BodyResolver {
  readonly headings: Heading[] = [];
  readonly links: BodyLink[] = [];
  readonly files: UsedFile[] = [];
  readonly problems: Problem[] = [];
  readonly #options: BodyOptions;
  readonly #findFile: ReturnType<typeof fileFinder>;
  readonly #ids = new HeadingIds();
  readonly #references: References;
  #names = NAMES_OF_MDX;
  /** What the addresses of definitions become. */
  readonly #resolved = new Map<Definition, string>();

  constructor(tree: Root, options: BodyOptions) {
    this.#options = options;
    this.#findFile = fileFinder(options, options);
    this.#references = readReferences(tree);
    for (const node of tree.children) if (node.type === 'mdxjsEsm') this.#names += ` ${node.value}`;
  }

  resolve(tree: Root): this {
    for (const { node, code, details } of findLostText(tree, this.#options)) this.#add(node, code, details);
    const { definitions, linked, pictured, all } = this.#references;
    const isForPictures = (node: Definition) =>
      definitions.get(node.identifier) === node && pictured.has(node.identifier) && !linked.has(node.identifier);
    const links = all
      .filter((node) => !isForPictures(node))
      .flatMap((node) => {
        const { url, link } = this.#readAddress(node);
        this.#resolved.set(node, url);
        return link ? [link] : [];
      });
    this.#read(tree);
    cutRows(tree);
    this.links.push(...links);
    return this;
  }

  #read(node: Nodes): void {
    this.#readNode(node);
    if ('children' in node) {
      const children: RootContent[] = node.children;
      node.children = children.filter(({ type }) => type !== 'definition'); // fewer of the same
      for (const child of node.children) this.#read(child);
    }
    if (node.type === 'heading') this.#readHeading(node);
  }

  #readNode(node: Nodes): void {
    switch (node.type) {
      case 'mdxjsEsm':
        if (!this.#options.trusted) this.#add(node, 'T502');
        return;
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        if (!this.#isCode(node.value))
          Object.assign(node, { type: 'text', value: this.#valueOf(node, node.value), expression: node.value });
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!this.#options.trusted)
          for (const { code, details } of checkElement(node, this.#options.components)) this.#add(node, code, details);
        return;
      case 'link': {
        this.#checkText(node);
        const { url, link } = this.#readAddress(node);
        node.url = url;
        if (link) this.links.push(link);
        return;
      }
      case 'linkReference': {
        this.#checkText(node);
        const { url, title } = this.#definitionOf(node);
        Object.assign(node, { type: 'link', url: this.#resolved.get(this.#definitionOf(node)) ?? url, title });
        return;
      }
      case 'imageReference': {
        const definition = this.#definitionOf(node);
        const { url, title } = definition;
        this.#readPicture(Object.assign(node, { type: 'image' as const, url, title }), definition);
        return;
      }
      case 'image':
        this.#readPicture(node);
        return;
      default:
        return;
    }
  }

  /** The parser makes references of labels that are defined only. */
  #definitionOf({ identifier }: LinkReference | ImageReference): Definition {
    return this.#references.definitions.get(identifier) ?? { type: 'definition', identifier, url: '' };
  }

  /** Whether an expression is code that may stand: none that looks like a term, but for names that the body itself has. */
  #isCode(expression: string): boolean {
    if (!this.#options.trusted) return false;
    const result = resolveTerm(expression, this.#options.terms, this.#options.language);
    if ('text' in result) return false;
    const [name = ''] = /[a-z]+/.exec(expression) ?? [];
    return result.wrong === 'T503' || new RegExp(`\\b${name}\\b`).test(this.#names);
  }

  /** The value of a term; empty where it is none. */
  #valueOf(node: Nodes, expression: string): string {
    const result = resolveTerm(expression, this.#options.terms, this.#options.language);
    if ('text' in result) return result.text;
    this.#add(node, result.wrong, result.details);
    return '';
  }

  #checkText(node: Link | LinkReference): void {
    if (!toString(node).trim()) this.#add(node, 'T513', { what: 'link' });
  }

  #readAddress(node: Link | Definition): { url: string; link?: BodyLink } {
    const file = this.#addressOfFile(node.url, node);
    if (file !== undefined) return { url: file };
    const page = this.#addressOfPage(node);
    if (page !== undefined) return { url: page };
    const address = readAddress(node.url, this.#options.collections);
    switch (address.kind) {
      case 'refused': {
        const suggestion = idWithin(node.url, this.#options.collections) || fileLike(node.url, this.#options);
        if (FILE_ADDRESS.test(node.url) && (!suggestion || suggestion.startsWith('/'))) this.#addMissing(node, 'T524');
        else this.#add(node, address.code, { value: node.url, suggestion });
        return { url: '' };
      }
      case 'outside':
        return { url: node.url };
      case 'here':
        return { url: node.url, link: { ...address, place: this.#placeOf(node) } };
      case 'inside':
        return { url: PLAYBOOK_ROOT + address.path, link: { ...address, place: this.#placeOf(node) } };
    }
  }

  /**
   * The address of a page that the project has besides its entries, `/strategy/`. What an organisation wrote may stand in a
   * playbook that has no such page: there the words stay, and lead nowhere. Undefined for any other address.
   */
  #addressOfPage({ url, position }: Link | Definition): string | undefined {
    const [, path] = PAGE_ADDRESS.exec(url) ?? [];
    if (path === undefined) return undefined;
    if (this.#options.collections.pages?.has(path)) return SITE_ROOT + url.slice(1);
    const line = position?.start.line ?? 1;
    const written = this.#options.placeOf?.({ line, column: 1 }).file ?? this.#options.file;
    return written.startsWith('content/') ? undefined : '';
  }

  #readPicture(node: Image, written: Image | Definition = node): void {
    if (!node.alt?.trim()) this.#add(node, 'T511');
    const [first = '', ...rest] = altPieces(node);
    node.alt = rest.reduce(
      (text, piece, index) => text + (index % 2 === 0 ? this.#valueOf(node, piece) : piece),
      first,
    );
    const address = this.#addressOfFile(node.url, written);
    if (address === undefined) this.#addMissing(node, 'T512');
    node.url = address ?? '';
  }

  /** The address on the site of the file that a node names; undefined where there is none. */
  #addressOfFile(url: string, node: Nodes): string | undefined {
    const file = url.startsWith('/') ? this.#findFile(decoded(url.slice(1)), this.#placeOf(node).line) : undefined;
    if (!file) return undefined;
    this.files.push(file);
    return SITE_ROOT + file.place + url.slice(1);
  }

  #addMissing(node: Nodes & { url: string }, code: 'T512' | 'T524'): void {
    const reason = this.#options.unusableFiles?.get(decoded(node.url.slice(1)));
    if (reason === undefined) this.#add(node, code, { value: node.url, suggestion: fileLike(node.url, this.#options) });
    else this.#add(node, 'T523', { value: node.url, reason });
  }

  #readHeading(node: HeadingNode): void {
    if (node.depth === 1) this.#add(node, 'T507');
    const fixed = fixedIdOf(node);
    const id = fixed ?? this.#ids.fromText(node);
    const text = headingText(node, this.#options.language);
    if (!text) this.#add(node, 'T513', { what: 'heading' });
    if (this.#ids.has(id) || this.#options.takenIds.has(id)) this.#add(node, 'T407', { value: id });
    else if (text && !isHeadingId(id)) this.#add(node, 'T509', { value: id });
    this.#ids.add(id);
    this.headings.push({ depth: node.depth, id, text });
    dropFixedId(node);
    node.data = { hProperties: { id } };
  }

  #add(node: Nodes, code: ProblemCode, details?: Record<string, string>): void {
    this.problems.push(problem(code, this.#placeOf(node), details));
  }

  #placeOf({ position }: Nodes): Place {
    return { file: this.#options.file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
  }
}

export interface BodyOptions extends FileContext, TextOrigin {
  terms: Terms;
  /** The language of the text, as a tag; English where left out. */
  language?: string | undefined;
  /** Lets code stand. */
  trusted?: boolean;
  /** Ids that the page uses itself. */
  takenIds: ReadonlySet<string>;
  /** Whether the body is a part of its page, so that its headings are printed one rank lower. */
  isPart?: boolean | undefined;
  /** The components that it may use; those of this package where left out. */
  components?: Components | undefined;
  /** Knows the collections that links may lead to. */
  collections: Pick<Collections, 'has'> & Partial<Pick<Collections, 'pages'>>;
}

/** A heading of a body, with terms resolved. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A link of a body to another entry, to a collection or to a heading. */
export type BodyLink = Exclude<Address, { kind: 'refused' | 'outside' }> & { place: Place };

interface Resolved {
  headings: Heading[];
  links: BodyLink[];
  /** The files that it names. */
  files: UsedFile[];
  problems: Problem[];
}
