import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import { lostComments } from './lost-comments.ts';
import type { LostComment } from './lost-comments.ts';
import type { Place, Problem, ProblemCode } from './problems.ts';
import { problem } from './problems.ts';
import { describeMistake } from './yaml-mistakes.ts';

const DEEPEST = 12;
const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const DIRECTIVE = { reason: 'directives such as %YAML are not allowed', advice: 'take the line out' };
const NO_WORD = {
  reason: 'a key must be a word',
  advice: 'write a word before the colon; if this is text, put it in quotes',
};
const CORE_TAG = /^tag:yaml\.org,2002:/;

/**
 * Reads YAML into plain data, with positions. Anchors, aliases, tags, double keys and keys that JavaScript reserves are
 * problems, so neither an alias bomb nor a prototype key gets any further. `data` is undefined when there are problems. Text that YAML
 * takes for a comment is in `lost`.
 */
export const readYaml = (text: string, { file, firstLine }: YamlSource): YamlResult => {
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const start: Place = { file, line: firstLine, column: 1 };

  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    // With `silent`, a second document would be dropped without a word.
    logLevel: 'error',
  });
  const { comments, isMistake } = readComments(text, document);
  const lost = comments.map((comment) => problem('T210', placeOf(comment.offset), { text: comment.text }));
  const failed = (problems: Problem[]): YamlResult => ({
    data: undefined,
    at: () => start,
    isBare: () => false,
    problems,
    lost,
  });
  if (isMistake) return { ...failed(lost), lost: [] };
  const syntax = syntaxProblem(document, placeOf);
  const problems = syntax ? [syntax] : structureProblems(document, placeOf);
  if (problems.length > 0) return failed(problems);
  if (!isMap(document.contents)) return failed([problem('T209', start, { found: kindOf(document.contents) })]);
  return {
    data: document.toJS() as Record<string, unknown>,
    at: (path, part = 'value') => placeOf(offsetAt(document, path, part)),
    isBare: (path) => isBare(valueAt(document, path)),
    problems: [],
    lost,
  };
};

/** Comments that may be text; `isMistake` where the last of them is what the parser stumbles over. */
const readComments = (text: string, document: Document.Parsed): { comments: LostComment[]; isMistake: boolean } => {
  const [error] = document.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') return { comments: [], isMistake: false };
  const until = error?.pos[0] ?? Infinity;
  const comments = lostComments(text, document).filter(({ offset }) => offset < until);
  const last = comments.at(-1);
  const isMistake = error !== undefined && !!last && text.slice(last.offset + last.text.length, until).trim() === '';
  return { comments, isMistake };
};

/** What follows a mistake in the syntax is guesswork of the parser, so that only the first is of use. */
const syntaxProblem = (document: Document.Parsed, placeOf: PlaceOf): Problem | undefined => {
  if (document.directives.yaml.explicit === true) return problem('T203', placeOf(0), DIRECTIVE);
  const [error] = document.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') {
    // The parser has run out of stack: what it has read till then is too deep already.
    const tooDeep = structureProblems(document, placeOf).find(({ code }) => code === 'T207');
    return tooDeep ?? problem('T207', placeOf(0), { limit: String(DEEPEST) });
  }
  if (error) return problem('T203', placeOf(offsetOf(error, document)), describeMistake(error));
  return undefined;
};

/** Where a mistake is: of a quote or a bracket that is never closed, where it opens. */
const offsetOf = ({ code, message, pos: [end] }: ParseError, document: Document.Parsed): number => {
  let offset = end;
  const isBracket = /^Flow (?:map|sequence)/.test(message);
  if (code !== 'MISSING_CHAR' && !isBracket) return offset;
  visit(document, {
    Scalar(_, { type, range }) {
      if (!isBracket && type?.startsWith('QUOTE') && range && range[1] >= end) offset = range[0];
    },
    Collection(_, { flow, range }) {
      if (isBracket && flow && range && range[1] >= end) offset = range[0];
    },
  });
  return offset;
};

const structureProblems = (document: Document.Parsed, placeOf: PlaceOf): Problem[] => {
  const problems: Problem[] = [];
  const add = (node: unknown, code: ProblemCode, details?: Record<string, string>) => {
    problems.push(problem(code, placeOf((node as Node).range?.[0] ?? 0), details));
  };
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node)) add(node, 'T205');
      else if (node.anchor) add(node, 'T205');
      else if (node.tag) add(node, 'T208', { tag: node.tag.replace(CORE_TAG, '!!') });
      const depth = ancestors.filter((ancestor) => isMap(ancestor) || isSeq(ancestor)).length;
      if (depth <= DEEPEST) return undefined;
      add(node, 'T207', { limit: String(DEEPEST) });
      return visit.BREAK;
    },
    Map(_, node) {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        const name = nameOf(key);
        if (name === undefined) {
          add(key ?? node, 'T203', NO_WORD);
          continue;
        }
        if (RESERVED_KEYS.has(name)) add(key, 'T206', { key: name });
        else if (seen.has(name)) add(key, 'T204', { key: name });
        seen.add(name);
      }
    },
  });
  return problems;
};

/** A key that is a word or a number, as text. */
const nameOf = (key: unknown): string | undefined => {
  const value = isScalar(key) ? key.value : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
};

const offsetAt = (document: Document.Parsed, path: readonly PropertyKey[], part: 'key' | 'value'): number => {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => nameOf(key) === String(step));
      if (!isPair(pair)) return offset;
      const wanted = isLast && part === 'key' ? pair.key : (pair.value ?? pair.key);
      offset = (wanted as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      offset = item?.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
};

const valueAt = ({ contents }: Document.Parsed, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((node, step) => {
    if (isSeq(node)) return node.items[Number(step)];
    return isMap(node) ? node.items.find(({ key }) => nameOf(key) === String(step))?.value : undefined;
  }, contents);

/** YAML takes for `null` what is not there. */
const isBare = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null && !node.source);

const kindOf = (contents: unknown): string => {
  if (isSeq(contents)) return 'a list';
  return contents === null ? 'nothing' : 'text';
};

type PlaceOf = (offset: number) => Place;

interface YamlSource {
  file: string;
  /** The line of the file on which the YAML begins. */
  firstLine: number;
}

export interface YamlResult {
  data: Record<string, unknown> | undefined;
  /** Where a field stands; falls back to the nearest field around it. */
  at: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
  /** Whether nothing stands behind the key at `path`, not even `null`. */
  isBare: (path: readonly PropertyKey[]) => boolean;
  problems: Problem[];
  /** Text that YAML takes for a comment; whoever lets people write reports it. */
  lost: Problem[];
}

/** What is known of a mistake in the syntax. */
type ParseError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;
