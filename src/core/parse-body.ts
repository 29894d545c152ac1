import Slugger from 'github-slugger';
import type { Heading as HeadingNode, Link, Definition, Image, Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkElement } from './check-element.ts';
import { readAddress } from './address.ts';
import type { Address } from './address.ts';
import type { Place, Problem } from './problems.ts';
import { problem } from './problems.ts';
import { resolveTerm, termKeyAsText } from './terms.ts';
import type { Terms } from './terms.ts';
import { typographic } from './typography.ts';

const DEEPEST = 40;
const TOO_DEEP_TO_PARSE = /^[ \t]*(?:>[ \t]?|[-*+][ \t]|\d+[.)][ \t]){41}|^(?: {2}){60}\S|\*{200}|\[{200}|<{200}|\{{100}/m;
const FIXED_ID = /\s*\[#([^\]]*)\]\s*$/;
const HEADING_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Reads the body of an entry once: finds its headings, links and components, resolves terms, and keeps MDX safe.
 * The text it gives back is the body with terms in place, entry links turned into `linkPrefix` + path, and an id on
 * every heading; everything else stays as it was written.
 */
export const parseBody = (body: string, options: BodyOptions): ParsedBody => {
  const start: Place = { file: options.file, line: 1, column: 1 };
  const nothing = { text: '', headings: [], links: [], components: [], words: 0 };
  if (TOO_DEEP_TO_PARSE.test(body)) return { ...nothing, problems: [problem('T508', start, { limit: String(DEEPEST) })] };
  let tree: Root;
  try {
    tree = parser.parse(body);
  } catch (error) {
    return { ...nothing, problems: [syntaxProblem(error, start)] };
  }
  const reader = new BodyReader(body, options);
  reader.read(tree, 0);
  return reader.result(tree);
};

class BodyReader {
  readonly #body: string;
  readonly #options: BodyOptions;
  readonly #slugger = new Slugger();
  readonly #ids = new Set<string>();
  readonly #edits: Edit[] = [];
  readonly #headings: HeadingNode[] = [];
  readonly #found: Omit<ParsedBody, 'text' | 'words' | 'components'> & { components: Set<string> } = {
    headings: [],
    links: [],
    problems: [],
    components: new Set(),
  };

  constructor(body: string, options: BodyOptions) {
    this.#body = body;
    this.#options = options;
  }

  read(node: Nodes, depth: number): void {
    if (depth > DEEPEST) {
      this.#add(node, 'T508', { limit: String(DEEPEST) });
      return;
    }
    this.#readNode(node);
    if ('children' in node) for (const child of node.children) this.read(child, depth + 1);
    if (node.type === 'heading') this.#readHeading(node);
  }

  result(tree: Root): ParsedBody {
    const words = toString(tree).split(/\s+/).filter(Boolean).length;
    const text = applyEdits(this.#body, this.#edits).replace(/^\n+/, '');
    return { ...this.#found, components: [...this.#found.components].sort(), text, words };
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
      case 'definition':
        this.#readLink(node);
        return;
      case 'image':
        this.#readImage(node);
        return;
      case 'html':
        this.#add(node, 'T504', { name: 'HTML', suggestion: '', known: 'the components of content/README.md' });
        return;
      default:
        return;
    }
  }

  #readExpression(node: Nodes & { value: string }): void {
    const result = resolveTerm(node.value, this.#options.terms);
    if ('text' in result) {
      this.#edit(node, escapeMarkdown(result.text));
      Object.assign(node, { type: 'text', value: result.text, expression: node.value });
    } else if (this.#options.trusted && result.wrong === 'T503') this.#found.components.add('expression');
    else this.#add(node, result.wrong, result.details);
  }

  #readElement(node: MdxJsxFlowElement | MdxJsxTextElement): void {
    if (this.#options.trusted) this.#found.components.add(node.name ?? '');
    else {
      for (const { code, details } of checkElement(node)) this.#add(node, code, details);
      if (node.name) this.#found.components.add(node.name);
    }
  }

  #readLink(node: Link | Definition): void {
    const address = readAddress(node.url);
    if (address.kind === 'refused') {
      this.#add(node, address.code, { value: node.url.slice(0, 80) });
      return;
    }
    if (address.kind === 'outside') return;
    this.#found.links.push({ ...address, place: this.#placeOf(node) });
    if (address.kind === 'inside') this.#rewriteUrl(node, this.#options.linkPrefix + address.path);
  }

  #readImage(node: Image): void {
    if (!node.alt?.trim()) this.#add(node, 'T511');
    const isLocal = node.url.startsWith('/') && this.#options.publicFiles.has(decodeURI(node.url.slice(1)));
    if (!isLocal) this.#add(node, 'T512', { value: node.url.slice(0, 80) });
  }

  #rewriteUrl(node: Link | Definition, url: string): void {
    if (node.type === 'definition') {
      this.#edit(node, `[${node.label ?? node.identifier}]: ${url}`);
      return;
    }
    const last = node.children.at(-1)?.position?.end.offset;
    const end = node.position?.end.offset;
    if (last !== undefined && end !== undefined) this.#edits.push({ start: last, end, text: `](${url})` });
  }

  #readHeading(node: HeadingNode): void {
    this.#headings.push(node);
    if (node.depth === 1) this.#add(node, 'T507');
    const last = node.children.at(-1);
    const fixed = last?.type === 'text' ? FIXED_ID.exec(last.value) : null;
    const id = fixed ? (fixed[1] ?? '') : this.#slugger.slug(headingSource(node));
    if (!HEADING_ID.test(id)) this.#add(node, 'T509', { value: id });
    else if (this.#ids.has(id) || this.#options.takenIds.has(id)) this.#add(node, 'T407', { value: id });
    this.#ids.add(id);

    const text = typographic(toString(node).replace(FIXED_ID, '').trim());
    this.#found.headings.push({ depth: node.depth, id, text });
    const end = last?.position?.end.offset;
    if (!fixed && end !== undefined) this.#edits.push({ start: end, end, text: ` [#${id}]` });
  }

  #edit(node: Nodes, text: string): void {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined) this.#edits.push({ start: start.offset, end: end.offset, text });
  }

  #add(node: Nodes, ...[code, details]: [Parameters<typeof problem>[0], Record<string, string>?]): void {
    this.#found.problems.push(problem(code, this.#placeOf(node), details));
  }

  #placeOf({ position }: Nodes): Place {
    return { file: this.#options.file, line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
  }
}

/** A heading's text as it is written, a term as its key, so that an id does not change with a term's value. */
const headingSource = (node: Parents): string =>
  node.children
    .map((child) => {
      if ('expression' in child) return termKeyAsText(String(child.expression));
      return 'children' in child ? headingSource(child) : toString(child);
    })
    .join('');

const syntaxProblem = (error: unknown, start: Place): Problem => {
  if (error instanceof RangeError) return problem('T508', start, { limit: String(DEEPEST) });
  const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
  const place = { file: start.file, line: line ?? 1, column: column ?? 1 };
  return problem('T501', place, { reason: (reason ?? String(error)).split('\n', 1)[0] ?? '' });
};

/** Escapes every character that Markdown or MDX could read as markup. */
const escapeMarkdown = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let result = '';
  let from = 0;
  for (const { start, end, text: insert } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, start) + insert;
    from = end;
  }
  return result + text.slice(from);
};

interface Edit {
  start: number;
  end: number;
  text: string;
}

interface BodyOptions {
  file: string;
  terms: Terms;
  /** Lifts the limits on MDX. */
  trusted: boolean;
  /** What leads from an entry's page to the root of the playbook. */
  linkPrefix: string;
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

/** A link of a body to another entry, to a collection or to a heading. */
export type BodyLink = Exclude<Address, { kind: 'refused' | 'outside' }> & { place: Place };

export interface ParsedBody {
  /** The body as it goes into the composed tree. */
  text: string;
  headings: Heading[];
  links: BodyLink[];
  /** Names of the components used. */
  components: string[];
  words: number;
  problems: Problem[];
}
