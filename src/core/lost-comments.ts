import { isScalar, Lexer, visit } from 'yaml';
import type { Document } from 'yaml';

const BEHIND_SOMETHING = /\S[ \t]+#/;
/** What the lexer puts between tokens, and is in no text. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001F']);
const BEFORE_SCALAR = '\u001F';
/** Behind these, nothing more can belong to the value. */
const CLOSED = /^(?:["'\]}|>%]|---|\.\.\.)/;

/**
 * Comments that their writers may have meant as text: those behind a plain value, or where a value would begin. One on a line
 * of its own, behind quotes or brackets, or over a list, is a comment.
 */
export const lostComments = (text: string, document: Document): LostComment[] => {
  if (!BEHIND_SOMETHING.test(text)) return [];
  const begun = valuesThatAreNotPlain(document);
  const tokens = readTokens(text);
  return tokens.flatMap(({ kind, source, offset, before }, index) => {
    if (kind !== 'comment' || before === 'nothing' || before === 'closed') return [];
    const next = tokens.slice(index + 1).find((token) => token.kind !== 'comment');
    return before === 'open' && next && begun.has(next.offset) ? [] : [{ offset, text: source }];
  });
};

/** All tokens but space, each with what stands before it on its line. */
const readTokens = (text: string): Token[] => {
  const tokens: Token[] = [];
  let offset = 0;
  let before: Token['before'] = 'nothing';
  let isScalarNext = false;
  for (const source of new Lexer().lex(text)) {
    const isPlain = isScalarNext;
    isScalarNext = source === BEFORE_SCALAR;
    if (MARKS.has(source)) continue;
    if (isPlain || /\S/.test(source)) {
      tokens.push({ kind: !isPlain && source.startsWith('#') ? 'comment' : 'other', source, offset, before });
      before = isPlain ? 'plain' : kindOf(source);
    }
    // The text of a value in a block ends with its line.
    if (source.endsWith('\n')) before = 'nothing';
    offset += source.length;
  }
  return tokens;
};

const kindOf = (source: string): Token['before'] => (CLOSED.test(source) ? 'closed' : 'open');

/** Where lists, maps, and texts in quotes or blocks begin, but for keys. */
const valuesThatAreNotPlain = (document: Document): Set<number> => {
  const starts = new Set<number>();
  visit(document, {
    Node(key, node) {
      if (key !== 'key' && node.range && !(isScalar(node) && node.type === 'PLAIN')) starts.add(node.range[0]);
    },
  });
  return starts;
};

interface Token {
  kind: 'comment' | 'other';
  source: string;
  offset: number;
  /** What stands before it on its line: a plain value, what is closed, or what a value may follow. */
  before: 'nothing' | 'plain' | 'closed' | 'open';
}

/** A comment behind something, and where it begins. */
export interface LostComment {
  offset: number;
  text: string;
}
